import { checkDefinition } from './checks/check-definition.ts';
import { compileMachine, versionOf } from './compile.ts';
import type { Core } from './core.ts';
import { requestFault } from './faults.ts';
import type { Definition, Machine } from './machine.ts';
import { nameIn } from './resource.ts';
import { statementsOf } from './tables.ts';

interface Defined {
  definition: Definition;
  definedAtMillis: number;
}

/** The definitions by name and version. */
export interface Machines {
  define(request: {
    name: string;
    definition: object;
  }): Promise<{ stateMachineArn: string; version: string }>;
  /** The version that new executions run on. Throws StateMachineDoesNotExist. */
  current(reference: string): Machine;
  /** The very version an execution began with. */
  ofVersion(name: string, version: string): Machine;
  has(name: string): boolean;
  /** What `define` would refuse. */
  problemsOf(definition: object): string[];
  /** A definition as it was given. */
  definitionOf(name: string, version: string): Defined;
}

export function createMachines(core: Core): Machines {
  const compiled = new Map<string, Machine>();

  function ofVersion(name: string, version: string): Machine {
    const key = `${name}:${version}`;
    const known = compiled.get(key);
    if (known) return known;
    const machine = compileMachine(name, definitionOf(name, version).definition, core.expressions);
    compiled.set(key, machine);
    return machine;
  }

  function definitionOf(name: string, version: string): Defined {
    const defined = storedDefinition(core, name, version);
    if (defined) return defined;
    throw requestFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${name}:${version}'`);
  }

  return {
    ofVersion,
    definitionOf,
    has: (name) => storedVersion(core, name) !== undefined,
    problemsOf(definition) {
      const copy = JSON.parse(JSON.stringify(definition)) as Definition;
      try {
        check(core, copy, versionOf(copy));
        return [];
      } catch (thrown) {
        return (thrown as Error).message.split('\n');
      }
    },
    async define({ name, definition }) {
      if (!/^[A-Za-z0-9_-]{1,80}$/.test(name)) throw requestFault('InvalidName', `Invalid Name: '${name}'`);
      const text = JSON.stringify(definition);
      const copy = JSON.parse(text) as Definition;
      const version = versionOf(copy);
      check(core, copy, storedDefinition(core, name, version) ? undefined : version);
      compiled.set(`${name}:${version}`, compileMachine(name, copy, core.expressions));
      await storeDefinition(core, name, version, text);
      return { stateMachineArn: core.machineArn(name), version };
    },
    current(reference) {
      const name = nameIn(reference);
      const version = storedVersion(core, name);
      if (version !== undefined) return ofVersion(name, version);
      throw requestFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${reference}'`);
    },
  };
}

function check(
  { functions, integrations, strict }: Core,
  definition: Definition,
  uncheckedVersion: string | undefined,
): void {
  checkDefinition(definition, { functions, integrations, strict, uncheckedVersion });
}

function storedVersion({ database }: Core, name: string): string | undefined {
  const row = database.read((db) => statementsOf(db).current.get(name)) as { version: string } | undefined;
  return row?.version;
}

function storedDefinition({ database }: Core, name: string, version: string): Defined | undefined {
  const row = database.read((db) => statementsOf(db).machine.get(name, version));
  if (!row) return undefined;
  const { definition, defined_at: definedAtMillis } = row as { definition: string; defined_at: number };
  return { definition: JSON.parse(definition) as Definition, definedAtMillis };
}

function storeDefinition(
  { database, nowMillis }: Core,
  name: string,
  version: string,
  text: string,
): Promise<void> {
  const now = nowMillis();
  return database.write((db) => {
    const sql = statementsOf(db);
    sql.putMachine.run(name, version, text, now);
    sql.putCurrent.run(name, version, now);
  });
}
