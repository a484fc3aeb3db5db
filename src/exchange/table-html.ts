import type { Table, TableBook } from './tables/table.ts';

/** A page to print, each table on a sheet of its own; needs nothing from outside. */
export function tablesToHtml(book: TableBook): string {
  const sections = book.tables.map(({ table }) => sectionOf(table));
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(book.name)}</title>` +
    `<style>${STYLE}</style></head><body>${sections.join('')}</body></html>`
  );
}

function sectionOf({ title, note, head, rows, newPages }: Table): string {
  const newPage = new Set(newPages);
  const body = rows.map(
    (row, i) =>
      `<tr${newPage.has(i) ? ' class="new-page"' : ''}>${row.map((cell) => cellOf('td', cell)).join('')}</tr>`,
  );
  return (
    `<section><h1>${escapeHtml(title)}</h1>${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}` +
    `<table><thead><tr>${head.map((cell) => cellOf('th', cell)).join('')}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></section>`
  );
}

const cellOf = (tag: 'td' | 'th', cell: string | number): string =>
  `<${tag}>${escapeHtml(String(cell))}</${tag}>`;

const STYLE =
  'body{font-family:"Noto Sans SC","Microsoft YaHei",sans-serif;margin:1cm}section{break-after:page}' +
  'section:last-child{break-after:auto}h1{font-size:16pt;margin:0 0 4mm}p{margin:0 0 3mm}' +
  'table{border-collapse:collapse;width:100%;font-size:10pt}' +
  'th,td{border:1px solid #666;padding:1mm 2mm;text-align:left}th{background:#e8eef4}' +
  'thead{display:table-header-group}tr{break-inside:avoid}' +
  '@page{size:A4 landscape;margin:1cm}@media print{body{margin:0}.new-page{break-before:page}}';

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
