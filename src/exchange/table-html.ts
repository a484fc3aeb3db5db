import type { TableBook } from './tables/table.ts';

/** A page to print, one table a sheet of paper; needs nothing from outside. */
export function tablesToHtml(book: TableBook): string {
  const sections = book.tables.map(
    ({ table }) =>
      `<section><h1>${escapeHtml(table.title)}</h1>${table.note === undefined ? '' : `<p>${escapeHtml(table.note)}</p>`}` +
      `<table><thead><tr>${table.head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${table.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(book.name)}</title><style>${STYLE}</style></head><body>${sections.join('')}</body></html>`;
}

const STYLE =
  'body{font-family:"Noto Sans SC","Microsoft YaHei",sans-serif;margin:1cm}section{break-after:page}' +
  'h1{font-size:16pt;margin:0 0 4mm}table{border-collapse:collapse;width:100%;font-size:10pt}' +
  'th,td{border:1px solid #666;padding:1mm 2mm;text-align:left}th{background:#eee}thead{display:table-header-group}' +
  'tr{break-inside:avoid}@page{size:A4 landscape;margin:1cm}@media print{body{margin:0}}';

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character]);
}
