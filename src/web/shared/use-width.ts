import { useCallback, useSyncExternalStore } from 'react';

/** Is the window at least so many pixels wide? Known at the first drawing, so that nothing jumps. */
export function useWindowFrom(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`;
  const listen = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}

/** From here on tables have room; below, one day or one card at a time. */
export const TABLES_FROM = 768;
/** From here on the menu stays open beside the page. */
export const MENU_FROM = 992;
