import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { recordsSuite } from './records-suite.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('SQLite', async (clock) => {
  const database = openDatabase(':memory:');
  return { store: createSqliteStore({ database, clock }), close: () => database.close() };
});

recordsSuite('SQLite', async (clock) => {
  const database = openDatabase(':memory:');
  return { records: createSqliteRecords({ database, clock }), close: () => database.close() };
});
