import type { Engine } from '../engine.ts';
import type { ExecutionView } from '../executions.ts';
import { requestFault } from '../faults.ts';
import type { Json, JsonObject } from '../json.ts';
import { wireEventOf } from './history-shapes.ts';

type Operation = (engine: Engine, input: JsonObject) => Promise<JsonObject>;

interface Needs {
  randomUuid: () => string;
  nowMillis: () => number;
}

function seconds(date: string): number {
  return Date.parse(date) / 1000;
}

function textOf(input: JsonObject, field: string): string {
  const value = input[field];
  if (typeof value === 'string') return value;
  throw requestFault('ValidationException', `The field '${field}' must be a string.`);
}

function jsonIn(text: string, fault: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw requestFault(fault, `Invalid JSON: '${text.slice(0, 80)}'`);
  }
}

function optionalText(input: JsonObject, field: string): string | undefined {
  return input[field] === undefined || input[field] === null ? undefined : textOf(input, field);
}

function pagingOf(input: JsonObject): { maxResults?: number; nextToken?: string } {
  const nextToken = optionalText(input, 'nextToken');
  return {
    ...(typeof input.maxResults === 'number' ? { maxResults: input.maxResults } : {}),
    ...(nextToken === undefined ? {} : { nextToken }),
  };
}

function executionShape(view: ExecutionView): JsonObject {
  const shape: JsonObject = {
    executionArn: view.executionArn,
    stateMachineArn: view.stateMachineArn,
    name: view.name,
    status: view.status,
    startDate: seconds(view.startDate),
    input: JSON.stringify(view.input),
    inputDetails: { included: true },
    redriveCount: view.redriveCount,
    redriveStatus: ['FAILED', 'TIMED_OUT', 'ABORTED'].includes(view.status) ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
  };
  if (view.status === 'RUNNING') shape.redriveStatusReason = 'Execution is RUNNING and cannot be redriven';
  if (view.status === 'SUCCEEDED')
    shape.redriveStatusReason = 'Execution is SUCCEEDED and cannot be redriven';
  if (view.stopDate !== undefined) shape.stopDate = seconds(view.stopDate);
  if (view.redriveDate !== undefined) shape.redriveDate = seconds(view.redriveDate);
  if (view.output !== undefined)
    Object.assign(shape, { output: JSON.stringify(view.output), outputDetails: { included: true } });
  if (view.error !== undefined) shape.error = view.error;
  if (view.cause !== undefined) shape.cause = view.cause;
  return shape;
}

function machineShape(engine: Engine, reference: string, version?: string): JsonObject {
  const view = engine.describeMachine(reference, version);
  return {
    stateMachineArn: view.stateMachineArn,
    name: view.name,
    status: 'ACTIVE',
    definition: JSON.stringify(view.definition),
    roleArn: view.roleArn,
    type: 'STANDARD',
    creationDate: seconds(view.creationDate),
    revisionId: view.version,
  };
}

function machineOperations({ nowMillis }: Needs): Record<string, Operation> {
  return {
    async CreateStateMachine(engine, input) {
      const name = textOf(input, 'name');
      const definition = jsonIn(textOf(input, 'definition'), 'InvalidDefinition') as object;
      if (input.type === 'EXPRESS')
        throw requestFault('StateMachineTypeNotSupported', 'Only STANDARD state machines are run here.');
      const existing = engine.hasMachine(name) ? engine.describeMachine(name) : undefined;
      if (existing && JSON.stringify(existing.definition) !== JSON.stringify(definition)) {
        throw requestFault(
          'StateMachineAlreadyExists',
          `State Machine Already Exists: '${existing.stateMachineArn}'`,
        );
      }
      const { stateMachineArn } = await engine.define({ name, definition });
      return { stateMachineArn, creationDate: nowMillis() / 1000 };
    },
    async UpdateStateMachine(engine, input) {
      const { name } = engine.describeMachine(textOf(input, 'stateMachineArn'));
      const definition = jsonIn(textOf(input, 'definition'), 'InvalidDefinition') as object;
      const { version } = await engine.define({ name, definition });
      return { updateDate: nowMillis() / 1000, revisionId: version };
    },
    async ValidateStateMachineDefinition(engine, input) {
      const problems = engine.problemsOf(
        jsonIn(textOf(input, 'definition'), 'ValidationException') as object,
      );
      const diagnostics = problems.map((message) => ({
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message,
      }));
      return { result: problems.length > 0 ? 'FAIL' : 'OK', diagnostics, truncated: false };
    },
    async DescribeStateMachine(engine, input) {
      return machineShape(engine, textOf(input, 'stateMachineArn'));
    },
    async DescribeStateMachineForExecution(engine, input) {
      const { stateMachineArn, version, startDate } = engine.describe(textOf(input, 'executionArn'));
      const {
        creationDate: _,
        status: __,
        type: ___,
        ...shape
      } = machineShape(engine, stateMachineArn, version);
      return { ...shape, updateDate: seconds(startDate) };
    },
  };
}

function executionOperations({ randomUuid }: Needs): Record<string, Operation> {
  return {
    async StartExecution(engine, input) {
      const started = await engine.start({
        stateMachine: textOf(input, 'stateMachineArn'),
        name: optionalText(input, 'name') ?? randomUuid(),
        input: jsonIn(optionalText(input, 'input') ?? '{}', 'InvalidExecutionInput'),
      });
      return { executionArn: started.executionArn, startDate: seconds(started.startDate) };
    },
    async DescribeExecution(engine, input) {
      return executionShape(engine.describe(textOf(input, 'executionArn')));
    },
    async GetExecutionHistory(engine, input) {
      const reverseOrder = input.reverseOrder === true;
      const page = engine.history({
        execution: textOf(input, 'executionArn'),
        reverseOrder,
        ...pagingOf(input),
      });
      const events = page.items.map((event) => wireEventOf(event, input.includeExecutionData !== false));
      return page.nextToken === undefined ? { events } : { events, nextToken: page.nextToken };
    },
    async ListExecutions(engine, input) {
      const status = optionalText(input, 'statusFilter') as ExecutionView['status'] | undefined;
      const stateMachine = textOf(input, 'stateMachineArn');
      const page = engine.list({ stateMachine, ...(status ? { status } : {}), ...pagingOf(input) });
      const executions = page.items.map((item) => {
        const {
          input: _,
          inputDetails: __,
          redriveStatus: ___,
          redriveStatusReason: ____,
          ...shape
        } = executionShape({ ...item, input: null });
        return shape;
      });
      return page.nextToken === undefined ? { executions } : { executions, nextToken: page.nextToken };
    },
    async StopExecution(engine, input) {
      const [error, cause] = [optionalText(input, 'error'), optionalText(input, 'cause')];
      const said = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
      const { stopDate } = await engine.stop({ execution: textOf(input, 'executionArn'), ...said });
      return { stopDate: seconds(stopDate) };
    },
    async RedriveExecution(engine, input) {
      const { redriveDate } = await engine.redrive({ execution: textOf(input, 'executionArn') });
      return { redriveDate: seconds(redriveDate) };
    },
  };
}

const tokenOperations: Record<string, Operation> = {
  async SendTaskSuccess(engine, input) {
    await engine.sendTaskSuccess(
      textOf(input, 'taskToken'),
      jsonIn(textOf(input, 'output'), 'InvalidOutput'),
    );
    return {};
  },
  async SendTaskFailure(engine, input) {
    const [error, cause] = [optionalText(input, 'error'), optionalText(input, 'cause')];
    const failure = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    await engine.sendTaskFailure(textOf(input, 'taskToken'), failure);
    return {};
  },
  async SendTaskHeartbeat(engine, input) {
    await engine.sendTaskHeartbeat(textOf(input, 'taskToken'));
    return {};
  },
};

/** The operations of the Step Functions API that the engine answers, by name. */
export function createOperations(needs: Needs): Readonly<Record<string, Operation>> {
  return { ...machineOperations(needs), ...executionOperations(needs), ...tokenOperations };
}
