import { readFileSync } from 'node:fs';
import { createEngine, type Engine, type Json, type TaskHandler } from '../../infra/local/engine/engine.ts';
import { createWireServer, type WireServer } from '../../infra/local/engine/wire/server.ts';
import type { MovingClock } from '../../infra/local/moving-clock.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import type { Assembly, Resource } from './assembly.ts';
import type { Permission } from './iam-policy.ts';
import type { LambdaHost } from './lambda-host.ts';

interface Properties {
  readonly DefinitionString?: string;
  readonly DefinitionS3Location?: { readonly Key: string };
  readonly Definition?: object;
  readonly DefinitionSubstitutions?: Readonly<Record<string, string>>;
  readonly RoleArn: string;
}

/** A state machine of the assembly, its substitutions made. */
export interface StateMachine {
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly definition: object;
}

function stateMachines(assembly: Assembly): readonly StateMachine[] {
  return assembly.resources('AWS::StepFunctions::StateMachine').map((resource) => ({
    name: assembly.reference(resource).split(':').at(-1) ?? '',
    arn: assembly.reference(resource),
    ...definitionOf(assembly, resource),
  }));
}

function definitionOf(assembly: Assembly, resource: Resource): Pick<StateMachine, 'definition' | 'role'> {
  const given = assembly.resolve<Properties>(resource, resource.properties);
  const { DefinitionString, DefinitionS3Location, Definition, DefinitionSubstitutions = {} } = given;
  const text =
    DefinitionString ??
    (DefinitionS3Location
      ? readFileSync(assembly.assetPath(DefinitionS3Location.Key), 'utf8')
      : JSON.stringify(Definition));
  const substituted = Object.entries(DefinitionSubstitutions).reduce(
    (made, [name, value]) => made.replaceAll(`\${${name}}`, value),
    text,
  );
  return { definition: JSON.parse(substituted) as object, role: given.RoleArn };
}

/** Step Functions: the engine with the synthesized definitions, calling functions as the service does. */
export interface WorkflowService {
  readonly engine: Engine;
  readonly machines: readonly StateMachine[];
  readonly wire: WireServer;
  /** The machine that waits for a token. */
  machineOfToken(token: string): string;
  /** What the machines' roles were asked for: ARN of the role and the permission. */
  readonly asked: readonly (readonly [role: string, permission: Permission])[];
  close(): Promise<void>;
}

export const WIRE_CREDENTIALS = { accessKeyId: 'AKIDWIRE', secretAccessKey: 'the wire of the proof' };

export async function openWorkflowService(
  assembly: Assembly,
  host: LambdaHost,
  clock: MovingClock,
  onDefect: (fault: Error) => void,
): Promise<WorkflowService> {
  const machines = stateMachines(assembly);
  const tokens = new Map<string, string>();
  const asked: (readonly [string, Permission])[] = [];
  const machineOf = (executionArn: string) =>
    machines.find(({ name }) => name === executionArn.split(':')[6]) ?? { arn: '', role: '' };
  const handler =
    (reference: string): TaskHandler =>
    async ({ input, token, executionArn }) => {
      const machine = machineOf(executionArn);
      if (token !== undefined) tokens.set(token, machine.arn);
      asked.push([machine.role, { action: 'lambda:InvokeFunction', resource: reference }]);
      return (await host.invoke(reference, input, executionArn)) as Json;
    };
  const references = new Set(machines.flatMap(({ definition }) => functionsIn(definition)));
  const database = openDatabase(':memory:');
  const engine = createEngine({
    database,
    clock,
    functions: Object.fromEntries([...references].map((reference) => [reference, handler(reference)])),
    onDefect,
    ...assembly.place,
  });
  for (const { name, definition } of machines) await engine.define({ name, definition });
  const wire = await createWireServer({ engine, clock, port: 0, credentials: WIRE_CREDENTIALS });
  return {
    engine,
    machines,
    wire,
    asked,
    machineOfToken: (token) => tokens.get(token) ?? 'unknown',
    async close() {
      await wire.close();
      await engine.close();
      await database.close();
    },
  };
}

/** Every function that a definition calls. */
function functionsIn(definition: unknown): readonly string[] {
  if (Array.isArray(definition)) return definition.flatMap(functionsIn);
  if (typeof definition !== 'object' || definition === null) return [];
  return Object.entries(definition).flatMap(([field, value]) =>
    field === 'FunctionName' && typeof value === 'string' ? [value] : functionsIn(value),
  );
}
