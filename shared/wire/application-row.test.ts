import { describe, expect, it } from 'vitest';
import { applicationFields, fileOfFields } from '../../test/builders/application-fields.ts';
import { APPLICATION_COLUMNS } from './application-columns.ts';
import { applicationFile } from './application-file.ts';
import { readApplicationFields } from './application-row.ts';

function faultsOf(changes: Record<string, string>) {
  const reading = readApplicationFields(applicationFields(changes));
  return reading.ok ? [] : reading.faults;
}

function fileOf(changes: Record<string, string>) {
  const reading = readApplicationFields(applicationFields(changes));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.file;
}

describe('application fields: reading', () => {
  it('gives the file that the fields describe', () => {
    expect(readApplicationFields(applicationFields())).toEqual({
      ok: true,
      applicationId: 'UPE-017',
      receivedOn: '2026-06-03',
      file: fileOfFields(),
    });
  });

  it('does without number, day of reception, ICE and telephone', () => {
    const empty = {
      applicationId: '',
      receivedOn: '',
      'association.ice': '',
      'association.contact.phone': '',
    };
    const reading = readApplicationFields(applicationFields(empty));
    expect(reading).toMatchObject({ ok: true });
    expect(reading).not.toHaveProperty('applicationId');
    expect(reading).not.toHaveProperty('receivedOn');
    expect(fileOf(empty).association).not.toHaveProperty('ice');
    expect(fileOf(empty).association.contact).not.toHaveProperty('phone');
  });

  it('has a header in both scripts for every field, each once', () => {
    for (const header of ['name', 'fr', 'ar'] as const) {
      const headers = APPLICATION_COLUMNS.map((column) => column[header]);
      expect(new Set(headers).size).toBe(headers.length);
    }
    for (const name of Object.keys(applicationFields())) {
      expect(APPLICATION_COLUMNS.map((column) => column.name)).toContain(name);
    }
  });

  it.each([
    ['', []],
    ['écoute', ['listening']],
    ['Santé, scolarité|ÉCOUTE', ['listening', 'schooling', 'health']],
    ['الدعم النفسي، الوساطة الأسرية', ['psychological-support', 'family-mediation']],
    ['awareness\nawareness', ['awareness']],
  ])('takes %j for the services %j', (written, services) => {
    expect(fileOf({ 'unit.services': written }).unit.services).toEqual(services);
  });

  it.each([
    ['', undefined],
    ['non', undefined],
    ['Oui', { kind: 'minutes' }],
    ['لا', undefined],
    ['١٢/٠٥/٢٠٢٦', { kind: 'minutes', issuedOn: '2026-05-12' }],
  ])('takes %j for a paper as %j', (written, paper) => {
    const { papers } = fileOf({ 'papers.minutes': written });
    expect(papers.find(({ kind }) => kind === 'minutes')).toEqual(paper);
  });
});

describe('application fields: substance is left to the findings', () => {
  it('keeps a RIB with a wrong key', () => {
    expect(fileOf({ 'account.rib': '999810000000000000000199' }).account.rib).toBe(
      '999810000000000000000199',
    );
  });

  it('keeps a province that does not exist, without a region', () => {
    expect(fileOf({ 'unit.provinceCode': 'Zagoura' }).unit).toMatchObject({
      provinceCode: 'Zagoura',
      regionCode: '',
    });
  });

  it('keeps an amount above any ceiling', () => {
    expect(fileOf({ 'budget.requestedCentimes': '9 000 000' }).budget.requestedCentimes).toBe(900_000_000);
  });
});

describe('application fields: faults of form', () => {
  it.each([
    ['association.name.fr', '', 'CSV_CELL_EMPTY', 'Cette cellule est vide : remplissez-la.'],
    [
      'budget.requestedCentimes',
      '256.000',
      'CSV_AMOUNT_UNREADABLE',
      'Écrivez un montant en dirhams, comme 256 000,00.',
    ],
    [
      'budget.lines.running',
      'beaucoup',
      'CSV_AMOUNT_UNREADABLE',
      'Écrivez un montant en dirhams, comme 256 000,00.',
    ],
    [
      'association.foundedOn',
      '31/02/2015',
      'CSV_DAY_UNREADABLE',
      'Écrivez un jour qui existe, comme 27/05/2026.',
    ],
    ['receivedOn', 'hier', 'CSV_DAY_UNREADABLE', 'Écrivez un jour qui existe, comme 27/05/2026.'],
    ['association.president.gender', '?', 'CSV_CHOICE_UNKNOWN', 'Écrivez un des mots permis : F, M.'],
    [
      'association.language',
      'anglais',
      'CSV_CHOICE_UNKNOWN',
      'Écrivez un des mots permis : arabe, français.',
    ],
    ['unit.services', 'écoute | cantine', 'CSV_CHOICE_UNKNOWN', /écoute \| accompagnement social/u],
    ['papers.receipt', 'demain', 'APPLICATION_PAPER_UNREADABLE', /^Écrivez la date de la pièce/u],
    ['applicationId', 'dossier 17', 'APPLICATION_FIELD_UNREADABLE', /UPE-017/u],
    ['association.contact.email', 'contact', 'APPLICATION_FIELD_UNREADABLE', /adresse électronique/u],
    ['association.contact.phone', '12', 'APPLICATION_FIELD_UNREADABLE', /numéro marocain/u],
    ['association.name.ar', 'Ajyal', 'APPLICATION_FIELD_UNREADABLE', 'Écrivez un texte en lettres arabes.'],
    ['unit.commune.fr', 'x'.repeat(501), 'APPLICATION_FIELD_UNREADABLE', /500 caractères/u],
  ])('%s cannot be %j', (field, written, code, remedy) => {
    const faults = faultsOf({ [field]: written });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field, code });
    expect(faults[0]?.remedy.fr).toMatch(remedy);
    expect(faults[0]?.remedy.ar).toMatch(/\p{Script=Arabic}/u);
  });

  it('come all at once', () => {
    const fields = faultsOf({ 'association.name.fr': '', 'account.rib': '', 'papers.receipt': '?' });
    expect(fields.map(({ field }) => field).sort()).toEqual([
      'account.rib',
      'association.name.fr',
      'papers.receipt',
    ]);
  });

  it('are found in no fields at all', () => {
    const reading = readApplicationFields({});
    expect(reading.ok).toBe(false);
  });
});

describe('application file: its schema', () => {
  it('takes a file as the domain has it, and nothing more', () => {
    expect(applicationFile.parse(fileOfFields())).toEqual(fileOfFields());
    expect(applicationFile.safeParse({ ...fileOfFields(), secret: 1 }).success).toBe(false);
  });
});
