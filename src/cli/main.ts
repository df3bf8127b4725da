#!/usr/bin/env node
import { processEnvironment } from '../config/process.js';
import { run } from './program.js';

// The loop is left to end by itself, so that output in a pipe is written to its end.
process.exitCode = await run(process.argv.slice(2), processEnvironment);
