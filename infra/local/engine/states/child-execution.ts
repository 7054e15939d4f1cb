import { type ExecutionView, executionByArn } from '../executions.ts';
import type { Json, JsonObject } from '../json.ts';
import type { TaskState } from '../machine.ts';
import { parseResource } from '../resource.ts';
import type { Step } from '../step.ts';

/** How the execution that a `startExecution.sync` task awaits has ended; undefined while it runs. */
export function childResult(
  step: Step<TaskState>,
  arn: string,
): { result: Json; error?: string; cause?: string } | undefined {
  const { core, state } = step;
  const view = core.database.read((db) => executionByArn(core, db, arn));
  if (!view || view.status === 'RUNNING') return undefined;
  const resource = parseResource(state.resource);
  const asText = resource.kind === 'service' && resource.pattern === 'sync';
  const result = resultOf(view, asText);
  if (view.status === 'SUCCEEDED') return { result };
  return { result, error: 'States.TaskFailed', cause: JSON.stringify(result) };
}

/** The description of an ended execution in the shape that the integration gives. */
function resultOf(view: ExecutionView, asText: boolean): Json {
  const said = (value: Json): Json => (asText ? JSON.stringify(value) : value);
  const result: JsonObject = {
    ExecutionArn: view.executionArn,
    Input: said(view.input),
    InputDetails: { Included: true },
    Name: view.name,
    RedriveCount: view.redriveCount,
    RedriveStatus: view.status === 'SUCCEEDED' ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
    StartDate: Date.parse(view.startDate),
    StateMachineArn: view.stateMachineArn,
    Status: view.status,
  };
  if (view.status === 'SUCCEEDED')
    result.RedriveStatusReason = 'Execution is SUCCEEDED and cannot be redriven';
  if (view.stopDate !== undefined) result.StopDate = Date.parse(view.stopDate);
  if (view.error !== undefined) result.Error = view.error;
  if (view.cause !== undefined) result.Cause = view.cause;
  if (view.output !== undefined)
    Object.assign(result, { Output: said(view.output), OutputDetails: { Included: true } });
  return result;
}
