// Workbooks by a reader and writer that nobody here wrote (exceljs).
import path from 'node:path';
import { createRequire } from 'node:module';
import { installed } from './packages.mjs';
import { must } from './waiting.mjs';

const excel = () => createRequire(path.join(installed('excel', { exceljs: '4.4.0' }), 'package.json'))('exceljs');

/** Opens a workbook. */
export async function opened(bytes) {
  const book = new (excel().Workbook)();
  await book.xlsx.load(bytes);
  return book;
}

/** A workbook of one sheet; `change` does to the sheet what rows cannot say. */
export async function written(rows, change = () => {}) {
  const book = new (excel().Workbook)();
  const sheet = book.addWorksheet('Лист1');
  sheet.addRows(rows);
  change(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The rows of a sheet as they read. */
export const rowsOf = sheet => sheet.getSheetValues().slice(1).map(row => (row ?? []).slice(1));

/** Every sheet has columns of their own widths, and the words at their head are bold: those of the first row, or of the first column. */
export function isLaidOut(book, { byRow = [] } = {}) {
  for (const sheet of book.worksheets) {
    const heads = byRow.includes(sheet.name) ? sheet.getColumn(1) : sheet.getRow(1);
    heads.eachCell({ includeEmpty: false }, cell => must(cell.font?.bold, `«${cell.value}» on «${sheet.name}» is not bold`));
    for (const column of sheet.columns) must(column.width >= 8, `a column of «${sheet.name}» is ${column.width} wide`);
  }
}
