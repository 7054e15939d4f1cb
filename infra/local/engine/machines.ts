import { checkDefinition } from './checks/check-definition.ts';
import { compileMachine, versionOf } from './compile.ts';
import type { Core } from './core.ts';
import { requestFault } from './faults.ts';
import type { Definition, Machine } from './machine.ts';
import { nameIn } from './resource.ts';
import { statementsOf } from './tables.ts';

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
  /** A definition as it was given. */
  definitionOf(name: string, version: string): { definition: Definition; definedAtMillis: number };
}

export function createMachines(core: Core): Machines {
  const compiled = new Map<string, Machine>();

  function stored(name: string, version: string): { definition: string; defined_at: number } | undefined {
    return core.database.read((db) => statementsOf(db).machine.get(name, version)) as
      | { definition: string; defined_at: number }
      | undefined;
  }

  function definitionOf(name: string, version: string): { definition: Definition; definedAtMillis: number } {
    const row = stored(name, version);
    if (!row)
      throw requestFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${name}:${version}'`);
    return { definition: JSON.parse(row.definition) as Definition, definedAtMillis: row.defined_at };
  }

  function ofVersion(name: string, version: string): Machine {
    const key = `${name}:${version}`;
    const known = compiled.get(key);
    if (known) return known;
    const machine = compileMachine(name, definitionOf(name, version).definition, core.expressions);
    compiled.set(key, machine);
    return machine;
  }

  return {
    ofVersion,
    definitionOf,
    async define({ name, definition }) {
      if (!/^[A-Za-z0-9_-]{1,80}$/.test(name)) throw requestFault('InvalidName', `Invalid Name: '${name}'`);
      const text = JSON.stringify(definition);
      const copy = JSON.parse(text) as Definition;
      const version = versionOf(copy);
      const { functions, integrations, strict } = core;
      const uncheckedVersion = stored(name, version) ? undefined : version;
      checkDefinition(copy, { functions, integrations, strict, uncheckedVersion });
      compiled.set(`${name}:${version}`, compileMachine(name, copy, core.expressions));
      const now = core.nowMillis();
      await core.database.write((db) => {
        const sql = statementsOf(db);
        sql.putMachine.run(name, version, text, now);
        sql.putCurrent.run(name, version, now);
      });
      return { stateMachineArn: core.machineArn(name), version };
    },
    current(reference) {
      const name = nameIn(reference);
      const row = core.database.read((db) => statementsOf(db).current.get(name)) as
        | { version: string }
        | undefined;
      if (!row)
        throw requestFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${reference}'`);
      return ofVersion(name, row.version);
    },
  };
}
