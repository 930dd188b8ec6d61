// Packages from npm: installed when first needed, pinned, kept in a temporary folder for the next run.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

/** A folder that `fill` has filled and in which the packages of its package.json are installed; `place` is where in it that is. */
export function prepared(name, mark, fill, place = '') {
  const home = path.join(os.tmpdir(), `salesbot-${name}-${crypto.createHash('sha256').update(mark).digest('hex').slice(0, 12)}`);
  const folder = path.join(home, place);
  if (fs.existsSync(folder)) return folder;
  // Made beside it and put there whole, so that two runs do not meet in a half-made one.
  const making = fs.mkdtempSync(`${home}-`);
  fill(making);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--package-lock=false', '--loglevel=error'],
    { cwd: path.join(making, place), stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    fs.renameSync(making, home);
  } catch (problem) {
    if (!fs.existsSync(folder)) throw problem;
    fs.rmSync(making, { recursive: true });
  }
  return folder;
}

/** A folder with these packages, by exact version. */
export function installed(name, dependencies) {
  const json = JSON.stringify({ private: true, dependencies });
  return prepared(name, json, folder => fs.writeFileSync(path.join(folder, 'package.json'), json));
}
