import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportEvent } from '../../../shared/domain/report/events.ts';
import { reports } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aPortal, ORIGIN, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents, reportFile } from '../../../test/builders/a-report.ts';
import { holdReportLink, REPORT_ID } from '../../../test/builders/a-report-link.ts';
import { given } from '../../../test/builders/given.ts';

const PATH = '/case/report/files';
const pdf = (words: string, name = 'facture.pdf') => new File([Buffer.from(`%PDF-1.7 ${words}`)], name);

let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z' });
  cookie = await holdReportLink(portal);
});

const stands = (events: readonly ReportEvent[]) => given(portal, reports, REPORT_ID, events);
const shown = async () => (await portal.get(PATH, cookie)).text();

async function files() {
  const report = await readCase(portal.desk, reports, REPORT_ID);
  return report.status === 'absent' ? [] : report.files;
}

/** As the page's script sends it. */
async function send(fields: Readonly<Record<string, string | File>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { cookie, origin: ORIGIN, accept: 'application/json' };
  return portal.app.request(`${ORIGIN}${PATH}`, { method: 'POST', headers, body });
}

describe('evidence of a report: a file', () => {
  it('is taken by a plain form and shown with its receipt and hash', async () => {
    await stands(reportEvents.awaited);
    const answer = await portal.post(PATH, { lineId: 'staff', file: pdf('un') }, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PATH}?done#line-staff`]);
    const [file] = await files();
    expect(file).toMatchObject({ file: 1, name: 'facture.pdf', lineId: 'staff', addedBy: 'contact-UPE-017' });
    const html = await shown();
    expect(html).toContain('UPE-2026-017/R1/1');
    expect(html).toContain(file?.sha256);
  });

  it('is answered to a script by its receipt, and kept once however often it is sent', async () => {
    await stands(reportEvents.awaited);
    const fields = {
      key: 'one-file-one-key',
      lineId: 'narrative',
      file: pdf('deux', '../C:\\photos\\fête.pdf'),
    };
    const answers = [await send(fields), await send(fields)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [receipt] = await files();
    for (const answer of answers)
      expect(await answer.json()).toEqual({
        receipt: 'UPE-2026-017/R1/1',
        name: 'fête.pdf',
        kilobytes: 1,
        sha256: receipt?.sha256,
      });
    expect(receipt?.lineId).toBeUndefined();
    expect(await files()).toHaveLength(1);
  });

  it('is told by its bytes: what is none of the kinds is kept nowhere, and the field says so', async () => {
    await stands(reportEvents.awaited);
    const html = new File(['<script>'], 'facture.pdf', { type: 'application/pdf' });
    const answer = await portal.post(PATH, { lineId: 'staff', file: html }, cookie);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#file-staff"');
    const told = await send({ key: 'another-key', lineId: 'staff', file: html });
    expect(told.status).toBe(422);
    expect(await told.json()).toEqual({ message: expect.stringContaining('ni un PDF') });
    expect(await files()).toEqual([]);
  });

  it('is asked for when none was chosen, in whichever of the two inputs', async () => {
    await stands(reportEvents.awaited);
    const nothing = new File([], '');
    expect((await portal.post(PATH, { lineId: 'staff', file: nothing }, cookie)).status).toBe(422);
    const second = await portal.post(PATH, { lineId: 'staff', file: [nothing, pdf('trois')] }, cookie);
    expect(second.status).toBe(303);
  });

  it('belongs to a line of the budget', async () => {
    await stands(reportEvents.awaited);
    expect((await portal.post(PATH, { lineId: 'travel', file: pdf('un') }, cookie)).status).toBe(422);
  });

  it('is removed again, and read by its association alone', async () => {
    await stands(reportEvents.awaited);
    await portal.post(PATH, { lineId: 'staff', file: pdf('un') }, cookie);
    const read = await portal.get(`${PATH}/1`, cookie);
    expect(await read.text()).toBe('%PDF-1.7 un');
    expect((await portal.get(`${PATH}/1`)).status).toBe(403);
    expect((await portal.post(`${PATH}/1/remove`, {}, cookie)).status).toBe(303);
    expect(await files()).toEqual([]);
    expect((await portal.get(`${PATH}/1`, cookie)).status).toBe(404);
  });

  it('is one too many after sixty', async () => {
    const many = Array.from({ length: 60 }, (_, index): ReportEvent => {
      const file = { ...reportFile, file: index + 1 };
      return { type: 'ReportFileAdded', at: '2026-11-20T09:00:00.000Z', by: 'contact-UPE-017', file };
    });
    await stands([...reportEvents.awaited, ...many]);
    const answer = await send({ key: 'sixty-first', lineId: 'staff', file: pdf('un') });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ message: expect.stringContaining('60') });
  });

  it('is joined to no report that is filed', async () => {
    await stands(reportEvents.filed);
    const page = await portal.get(PATH, cookie);
    expect(page.headers.get('location')).toBe('/case/report');
    expect((await send({ key: 'too-late-1', lineId: 'staff', file: pdf('un') })).status).toBe(409);
  });
});
