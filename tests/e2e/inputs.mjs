// What messengers really send: one case a file, read from beside the simulators.
import fs from 'node:fs';
import path from 'node:path';
import { inputs } from './places.mjs';

/** The names of the cases that begin so, without .json; none when the folder is not there. */
export const cases = beginning => (fs.existsSync(inputs) ? fs.readdirSync(inputs) : [])
  .filter(name => beginning.test(name) && name.endsWith('.json')).sort().map(name => name.slice(0, -5));

/** The updates of Telegram in it, with what a scenario changes. */
export function updatesOf(name) {
  const read = JSON.parse(fs.readFileSync(path.join(inputs, `${name}.json`), 'utf8'));
  return Array.isArray(read) ? read : [read];
}

/**
 * The activity of Teams in it, as the simulator's /sim/raw takes it: { over, drop?, claim?, body? }. It was noted at another
 * port, and under an id that the simulator may have given to something else meanwhile: then it would be taken for that, come again.
 */
export function activityOf(name, port) {
  const read = JSON.parse(fs.readFileSync(path.join(inputs, `${name}.json`), 'utf8').replaceAll('127.0.0.1:21603', `127.0.0.1:${port}`));
  const body = read.body?.replace(/"id":"f:\d+"/, `"id":"f:${name}"`);
  return body ? { ...read, body } : read.over ? read : { over: read };
}
