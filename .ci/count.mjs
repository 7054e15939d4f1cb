/**
 * Prints `passed failed skipped` of one vitest JSON report. A file that did not load counts as one failure, and so
 * does anything else that went wrong without a failed test (an unhandled error, a runner that was stopped).
 * Usage: node count.mjs REPORT EXIT_STATUS
 */
import { existsSync, readFileSync } from 'node:fs';

const [path, status] = process.argv.slice(2);
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
const unloadedFiles = (report?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = (report?.numFailedTests ?? 0) + unloadedFiles;
const silentFailure = failed === 0 && (status !== '0' || !report?.success || passed === 0);

console.log(passed, silentFailure ? 1 : failed, skipped);
