// Where things are: the simulator beside the clone, the built bot inside it.
import fs from 'node:fs';
import path from 'node:path';
import net from 'node:net';
import { fileURLToPath } from 'node:url';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const shared = process.env.SALESBOT_SHARED ?? path.join(repository, '../shared');

export const simulator = path.join(shared, 'tools/tgsim/tgsim.mjs');
export const teamsSimulator = path.join(shared, 'tools/teamsim/teamsim.mjs');
export const contracts = path.join(shared, 'contracts');
/** What messengers really send, one file a case. */
export const inputs = path.join(shared, 'found/inputs/channels');
export const manifest = path.join(repository, 'bot-manifests/teams/manifest.json');
export const processFile = path.join(repository, 'src/SalesBot.Host/Processes/sales.v1.yaml');

/** The program: SALESBOT_HOST, or what was built last, Debug or Release. */
export const program = process.env.SALESBOT_HOST ?? ['Debug', 'Release']
  .map(name => path.join(repository, `src/SalesBot.Host/bin/${name}/net10.0/SalesBot.Host.dll`))
  .filter(file => fs.existsSync(file))
  .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs)[0];

/** What is missing for the scenarios to run at all; null when nothing is. */
export function missing() {
  if (!fs.existsSync(simulator)) return `There is no simulator at ${simulator}; set SALESBOT_SHARED.`;
  if (!fs.existsSync(teamsSimulator)) return `There is no simulator at ${teamsSimulator}; set SALESBOT_SHARED.`;
  if (!program || !fs.existsSync(program)) return 'The bot is not built: dotnet build';
  return null;
}

// Below the ports that the system gives to outgoing connections, and none twice: a program takes its port only later.
let nextPort = 20_000 + (process.pid * 97) % 8_000;

/** A port that nobody listens on and that nobody else is given. */
export async function freePort() {
  for (;;) {
    const port = nextPort++;
    if (await isFree(port)) return port;
  }
}

const isFree = port => new Promise(resolve => {
  const server = net.createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});
