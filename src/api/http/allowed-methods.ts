/** Methods that an address takes, by the app's own list of routes; middleware, which takes all, does not count. */
export function methodsOf(
  routes: readonly { readonly method: string; readonly path: string }[],
): (path: string) => string[] {
  const own = routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  const patterns = own.map(({ method, path }) => {
    const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)));
    return { method, pattern: new RegExp(`^${parts.join('/')}$`) };
  });
  return (path) => {
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(methods)].sort();
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
