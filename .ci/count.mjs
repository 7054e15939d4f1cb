/**
 * Prints `passed failed skipped` of one vitest JSON report. Anything that went wrong without a failed test (a file
 * that did not load, an unhandled error, a runner that was stopped) counts as one failure.
 * Usage: node count.mjs REPORT EXIT_STATUS
 */
import { existsSync, readFileSync } from 'node:fs';

const [path, status] = process.argv.slice(2);
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
const failedTests = report?.numFailedTests ?? 0;
const silentFailure = failedTests === 0 && (status !== '0' || !report?.success || passed === 0);

console.log(passed, silentFailure ? 1 : failedTests, skipped);
