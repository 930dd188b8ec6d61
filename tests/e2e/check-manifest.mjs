#!/usr/bin/env node
// Checks the manifest of the Teams app against the published schema, by the simulator's own check: node tests/e2e/check-manifest.mjs
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { manifest } from './places.mjs';
import { simulator } from './teams.mjs';

process.exitCode = spawnSync(process.execPath, [path.join(simulator(), 'check-manifest.mjs'), manifest], { stdio: 'inherit' }).status ?? 1;
