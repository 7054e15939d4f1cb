import * as z from 'zod';
import type { KeepWait } from '../domain/kernel/wait.ts';

const text = z.string().min(1);

function task<const Name extends string>(name: Name) {
  return z.object({ task: z.literal(name), taskKey: text, id: text });
}

function caseTask<const Name extends string>(name: Name) {
  return task(name).extend({ applicationId: text });
}

function partTask<const Name extends string>(name: Name) {
  return task(name).extend({ part: text });
}

function runTask<const Name extends string>(name: Name) {
  return task(name).extend({ execution: text });
}

export const validationTask = z.discriminatedUnion('task', [
  task('check-application'),
  task('list-ranking'),
  caseTask('apply-result'),
  task('close-selection'),
  task('begin-launch'),
  caseTask('launch-case'),
  task('complete-launch'),
]);

export const documentsTask = z.discriminatedUnion('task', [
  task('assemble-convention'),
  task('assemble-amendment'),
]);

export const signatureTask = z.discriminatedUnion('task', [
  task('look-at-signing'),
  task('conclude-signing'),
  task('archive-document'),
  runTask('list-ceremony-parts'),
  partTask('open-ceremony-rounds'),
  partTask('sign-for-manifest'),
  runTask('complete-ceremony-parts'),
  task('look-at-amendment'),
  task('conclude-amendment'),
  task('archive-amendment'),
]);

export const paymentsTask = z.discriminatedUnion('task', [
  task('look-at-tranche'),
  task('mark-unknown'),
  task('look-at-report'),
]);

export const notificationsTask = z.discriminatedUnion('task', [
  task('remind-completion'),
  task('remind-signatories'),
  task('remind-amendment'),
  task('remind-request'),
  task('remind-report'),
  task('hand-to-person').extend({ execution: text, fault: z.string(), cause: z.string() }),
]);

export const waitsTask = z.object({
  task: z.literal('keep-wait'),
  subject: text,
  while: z.array(text).min(1),
  token: text,
  state: text,
  enteredTime: z.iso.datetime(),
  retryCount: z.int().min(0),
}) satisfies z.ZodType<KeepWait & { task: 'keep-wait' }>;
