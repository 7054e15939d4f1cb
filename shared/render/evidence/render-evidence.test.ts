import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anEvidenceDocument } from '../../../test/builders/an-evidence-document.ts';
import type { EvidenceFile } from '../../domain/signature/evidence-file.ts';
import { readEvidence } from '../../wire/evidence-file.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { renderEvidence } from './render-evidence.ts';

const frenchValue = (rows: readonly EvidenceRow[] | undefined, label: string) => {
  const row = rows?.find(({ label: { fr } }) => fr === label);
  return row?.value?.fr ?? row?.code;
};
const rendered = (changes: Partial<EvidenceFile> = {}) => renderEvidence(anEvidenceDocument(changes)).data;

describe('evidence certificate', () => {
  it('says for each signature who, by what right, how recognised and where it is logged', () => {
    const [ministry] = rendered().acts;
    expect(ministry?.heading.fr).toBe('Signature 1 sur 3');
    const rows = ministry?.rows;
    expect(frenchValue(rows, 'Signataire')).toBe('Driss El Alami (exemple)');
    expect(frenchValue(rows, 'Par délégation de')).toBe('Leïla Bennani (exemple), Signataire');
    expect(frenchValue(rows, 'Mandat')).toBe('par délégation, du 5 janvier 2026 au 31 décembre 2026');
    expect(frenchValue(rows, 'Canal du code')).toContain('le même canal');
    expect(frenchValue(rows, 'Manifeste de la cérémonie')).toBe('document 17 sur 41');
    expect(frenchValue(rows, 'Position dans le journal')).toBe('signature-CV-UPE-017-1@2');
  });

  it('names every level as what it is, and only the qualified one qualified', () => {
    const levels = rendered().acts.map(({ rows }) => frenchValue(rows, 'Niveau'));
    expect(levels.map((level) => level?.split('\u00A0')[0])).toEqual(['simple', 'qualifié', 'papier']);
    expect(levels.filter((level) => level?.includes('qualifié'))).toHaveLength(1);
  });

  it('says nothing of one channel or two where the act did not keep it', () => {
    const [act] = anEvidenceDocument().file.acts;
    if (act?.evidence.level !== 'simple') throw new Error('The first act is a simple one.');
    const { isOneChannel: _, ...older } = act.evidence;
    const [first] = rendered({ acts: [{ ...act, evidence: older }] }).acts;
    expect(frenchValue(first?.rows, 'Canal du code')).toBe('courriel');
  });

  it('lists every kept version with its hash', () => {
    const { rows } = rendered().revisions;
    expect(rows.map(({ code }) => code?.[0])).toEqual(['d', '1', '2', '3']);
    expect(rows[3]?.label.fr).toContain('Après l’archivage');
    expect(rows[1]?.label.fr).toBe('Après la signature de\u00A0: Organisme ministry (exemple)');
  });

  it('carries the evidence that a verifier reads, with its SHA-256 on the page', () => {
    const { attachment, data } = renderEvidence(anEvidenceDocument());
    expect(data.fingerprint).toBe(createHash('sha256').update(attachment.bytes).digest('hex'));
    expect(attachment.name).toBe('evidence.json');
    expect(readEvidence(attachment.bytes)).toEqual(anEvidenceDocument().file);
  });

  it('speaks of an amendment by its own number and state', () => {
    const number = 'UPE-2026-017/A1';
    const { convention } = anEvidenceDocument().file;
    const amended = { ...convention, amendmentId: 'CV-UPE-017-a1', number, status: 'withdrawn' };
    const { document, intro } = rendered({ convention: amended });
    expect([intro.fr, intro.ar].every((side) => /avenant|الملحق التعديلي/u.test(side))).toBe(true);
    expect(frenchValue(document.rows, 'Avenant')).toBe(number);
    expect(frenchValue(document.rows, 'État')).toBe('Retiré');
  });
});
