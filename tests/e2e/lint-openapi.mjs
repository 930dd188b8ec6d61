#!/usr/bin/env node
// Lints the description of the HTTP API by Redocly's recommended rules: node tests/e2e/lint-openapi.mjs
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installed } from './packages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cli = path.join(installed('redocly', { '@redocly/cli': '2.77.0' }), 'node_modules/@redocly/cli/bin/cli.js');
const description = path.join(root, 'src/SalesBot.Host/Api/openapi.json');
const config = path.join(root, 'tests/e2e/redocly.yaml');

process.exitCode = spawnSync(process.execPath, [cli, 'lint', description, '--config', config],
  { stdio: 'inherit', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } }).status ?? 1;
