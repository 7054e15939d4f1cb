import { describe, expect, it } from 'vitest';
import { ASSOCIATION_RIB } from '../../../test/builders/a-payment-batch.ts';
import type { StatementReading } from '../statement/statement.ts';
import { readPain002 } from './read-pain002.ts';

const REASON = '<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>';
const AMOUNT = `<OrgnlTxRef><Amt><InstdAmt Ccy="MAD">128000.50</InstdAmt></Amt><CdtrAcct><Id><Othr>
  <Id>${ASSOCIATION_RIB}</Id></Othr></Id></CdtrAcct></OrgnlTxRef>`;

describe('pain.002: orders', () => {
  it('are rejected or executed with what the bank says of them', () => {
    const block = `${order('O-1', 'RJCT', REASON + AMOUNT)}${order('O-2', 'ACSC')}${order('O-3', 'ACCC')}`;
    expect(linesOf(readPain002(report(`<OrgnlPmtInfAndSts>${block}</OrgnlPmtInfAndSts>`)))).toEqual([
      {
        lineId: 'M-9/O-1',
        bookedOn: '2026-11-24',
        direction: 'debit',
        kind: 'rejected',
        endToEndId: 'O-1',
        amountCentimes: 12_800_050,
        account: ASSOCIATION_RIB,
        returnReason: 'AC01',
      },
      { lineId: 'M-9/O-2', bookedOn: '2026-11-24', direction: 'debit', kind: 'executed', endToEndId: 'O-2' },
      { lineId: 'M-9/O-3', bookedOn: '2026-11-24', direction: 'debit', kind: 'executed', endToEndId: 'O-3' },
    ]);
  });

  it.each(['ACTC', 'ACCP', 'ACSP', 'PDNG', 'RCVD', ''])(
    'are on their way while their status is "%s"',
    (status) => {
      const block = `<OrgnlPmtInfAndSts>${order('O-1', status)}</OrgnlPmtInfAndSts>`;
      expect(readPain002(report(block))).toMatchObject({
        ok: true,
        statement: { lines: [], pendingCount: 1 },
      });
    },
  );

  it('take the status of their block, else of the group, when they have none', () => {
    const blocks = `<OrgnlPmtInfAndSts><PmtInfSts>RJCT</PmtInfSts>${order('O-1', '')}</OrgnlPmtInfAndSts>
      <OrgnlPmtInfAndSts>${order('O-2', '')}</OrgnlPmtInfAndSts>`;
    expect(linesOf(readPain002(report(blocks, '<GrpSts>ACSC</GrpSts>')))).toMatchObject([
      { endToEndId: 'O-1', kind: 'rejected' },
      { endToEndId: 'O-2', kind: 'executed' },
    ]);
  });

  it('that a final answer does not name refuse the file', () => {
    const block = `<OrgnlPmtInfAndSts>${order('O-1', 'RJCT')}${order('NOTPROVIDED', 'RJCT')}</OrgnlPmtInfAndSts>`;
    expect(readPain002(report(block))).toMatchObject({
      ok: false,
      faults: [
        { code: 'STATEMENT_FIELD_MISSING', at: 'OrgnlPmtInfAndSts[1]/TxInfAndSts[2]/OrgnlEndToEndId' },
      ],
    });
  });

  it('in another currency refuse the file', () => {
    const block = `<OrgnlPmtInfAndSts>${order('O-1', 'RJCT', AMOUNT.replace('MAD', 'EUR'))}</OrgnlPmtInfAndSts>`;
    expect(readPain002(report(block))).toMatchObject({
      ok: false,
      faults: [{ code: 'STATEMENT_CURRENCY_FOREIGN' }],
    });
  });
});

describe('pain.002: a whole batch', () => {
  const line = { lineId: 'M-9/LOT-1', bookedOn: '2026-11-24', direction: 'debit', batchMessageId: 'LOT-1' };

  it('is answered for by the group', () => {
    expect(linesOf(readPain002(report('', `<GrpSts>RJCT</GrpSts>${REASON}`)))).toEqual([
      { ...line, kind: 'rejected', returnReason: 'AC01' },
    ]);
    expect(readPain002(report('', '<GrpSts>ACCP</GrpSts>'))).toMatchObject({
      statement: { lines: [], pendingCount: 1 },
    });
  });

  it('is answered for by a block that names no order', () => {
    const block =
      '<OrgnlPmtInfAndSts><OrgnlPmtInfId>LOT-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>';
    expect(linesOf(readPain002(report(block, '<GrpSts>PART</GrpSts>')))).toEqual([
      { ...line, kind: 'rejected' },
    ]);
  });
});

describe('pain.002: what is refused', () => {
  it('is a report without its id, its day or the batch that it answers', () => {
    const bare = '<CstmrPmtStsRpt><GrpHdr/><OrgnlGrpInfAndSts/></CstmrPmtStsRpt>';
    expect(readPain002(wrapped(bare))).toMatchObject({
      ok: false,
      faults: [{ at: 'GrpHdr/MsgId' }, { at: 'GrpHdr/CreDtTm' }, { at: 'OrgnlMsgId' }],
    });
  });

  it('is another message', () => {
    const other = new TextEncoder().encode(
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>',
    );
    expect(readPain002(other)).toMatchObject({
      faults: [{ code: 'STATEMENT_MESSAGE_OTHER', found: 'pain.001.001.09' }],
    });
  });
});

function order(endToEndId: string, status: string, rest = ''): string {
  return `<TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><TxSts>${status}</TxSts>${rest}</TxInfAndSts>`;
}

function report(blocks: string, group = ''): Uint8Array {
  return wrapped(`<CstmrPmtStsRpt><GrpHdr><MsgId>M-9</MsgId><CreDtTm>2026-11-24T10:00:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>LOT-1</OrgnlMsgId>${group}</OrgnlGrpInfAndSts>${blocks}</CstmrPmtStsRpt>`);
}

function wrapped(content: string): Uint8Array {
  const xmlns = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.11';
  return new TextEncoder().encode(`<Document xmlns="${xmlns}">${content}</Document>`);
}

function linesOf(reading: StatementReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement.lines;
}
