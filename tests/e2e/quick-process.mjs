// A copy of the process file whose ladder of reminders is as short as the reader of the file allows: minutes 1, 2, 3 and 4.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { processFile } from './places.mjs';

/** Writes the copy and gives back where it is; it goes with this program. */
export function quickProcess() {
  const minutes = { 5: 1, 10: 2, 15: 3, 20: 4 };
  const quick = fs.readFileSync(processFile, 'utf8').replace(/(\{ after: )(\d+)/g, (_, before, given) => before + minutes[given]);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'salesbot-e2e-')), 'sales.quick.yaml');
  fs.writeFileSync(file, quick);
  process.on('exit', () => fs.rmSync(path.dirname(file), { recursive: true, force: true }));
  return file;
}
