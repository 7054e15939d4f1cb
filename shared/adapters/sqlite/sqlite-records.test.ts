import { describe, expect, it } from 'vitest';
import { createMovableClock } from '../../../test/ports/suite-parts.ts';
import { openDatabase } from './database.ts';
import { createSqliteRecords } from './sqlite-records.ts';

describe('sqlite records', () => {
  it('clears away what has expired while others are made', async () => {
    const clock = createMovableClock();
    const database = openDatabase(':memory:');
    const records = createSqliteRecords({ database, clock });
    const rows = () => database.read((db) => db.prepare('SELECT count(*) AS n FROM records').get()?.n);
    const expiresAt = '2026-05-04T10:00:00.000Z';
    for (let link = 0; link < 100; link += 1) await records.put(`link/${link}`, link, { expiresAt });
    await records.put('session/kept', 1);
    expect(rows()).toBe(101);
    clock.advance(3600);
    for (let session = 0; session < 15; session += 1) await records.put(`session/${session}`, session);
    expect(rows()).toBe(16);
    expect(await records.list('session/')).toHaveLength(16);
    await database.close();
  });
});
