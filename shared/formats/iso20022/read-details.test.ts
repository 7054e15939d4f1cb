import { describe, expect, it } from 'vitest';
import { ASSOCIATION_RIB, OWN_RIB } from '../../../test/builders/a-payment-batch.ts';
import type { StatementReading } from '../statement/statement.ts';
import { readCamt053 } from './read-camt.ts';
import { readPain002 } from './read-pain002.ts';

const bytes = (content: string) => new TextEncoder().encode(content);
const bban = (rib: string) => `<Id><Othr><Id>${rib}</Id></Othr></Id>`;
const ACCOUNT = `<Acct>${bban(OWN_RIB)}</Acct>`;

const document = (body: string, kind = 'camt.053.001.08') =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${kind}">${body}</Document>`;
const statement = (entries: string, head = `<Id>S-1</Id>${ACCOUNT}`) =>
  document(`<BkToCstmrStmt><Stmt>${head}${entries}</Stmt></BkToCstmrStmt>`);

const AMOUNT = '<Amt Ccy="MAD">1.00</Amt>';
const DAY = '<BookgDt><Dt>2026-11-24</Dt></BookgDt>';
const REF = '<AcctSvcrRef>B1</AcctSvcrRef>';

/** An entry; each part can be replaced. */
function entry({ amount = AMOUNT, side = 'DBIT', day = DAY, ref = REF, details = '' } = {}): string {
  return `<Ntry>${amount}<CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>${day}${ref}
    <NtryDtls>${details}</NtryDtls></Ntry>`;
}

function linesOf(reading: StatementReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement.lines;
}

function faultsOf(reading: StatementReading) {
  return reading.ok ? [] : reading.faults.map(({ remedyKey: _, ...fault }) => fault);
}

const read = (content: string) => readCamt053(bytes(content));
const one = (parts: Parameters<typeof entry>[0]) => linesOf(read(statement(entry(parts))))[0];

describe('camt: faults and their places', () => {
  it.each([
    ['no statement', document('<BkToCstmrStmt/>'), { code: 'STATEMENT_FIELD_MISSING', at: 'Stmt' }],
    ['no id', statement(entry(), ACCOUNT), { code: 'STATEMENT_FIELD_MISSING', at: 'Stmt[1]/Id' }],
    [
      'no amount',
      statement(entry({ amount: '' })),
      { code: 'STATEMENT_FIELD_MISSING', at: 'Stmt[1]/Ntry[1]/Amt' },
    ],
    [
      'no currency',
      statement(entry({ amount: '<Amt>1.00</Amt>' })),
      { code: 'STATEMENT_CURRENCY_FOREIGN', at: 'Stmt[1]/Ntry[1]/Amt', found: '' },
    ],
    [
      'a currency of digits',
      statement(entry({ amount: '<Amt Ccy="123">1.00</Amt>' })),
      { code: 'STATEMENT_CURRENCY_FOREIGN', at: 'Stmt[1]/Ntry[1]/Amt', found: '123' },
    ],
    [
      'an empty amount',
      statement(entry({ amount: '<Amt Ccy="MAD"></Amt>' })),
      { code: 'STATEMENT_AMOUNT_UNREADABLE', at: 'Stmt[1]/Ntry[1]/Amt', found: '' },
    ],
    [
      'the second transfer without an amount',
      statement(entry() + entry({ details: `<TxDtls>${AMOUNT}</TxDtls><TxDtls/>` })),
      { code: 'STATEMENT_FIELD_MISSING', at: 'Stmt[1]/Ntry[2]/TxDtls[2]/Amt' },
    ],
    [
      'another message',
      document('', 'pain.001.001.09'),
      { code: 'STATEMENT_MESSAGE_OTHER', at: 'Document', found: 'pain.001.001.09' },
    ],
    ['no message at all', '<Document/>', { code: 'STATEMENT_MESSAGE_OTHER', at: 'Document' }],
    [
      'a name of the message behind ten thousand characters',
      `<!--${'x'.repeat(10_000)}-->${document('<BkToCstmrStmt/>').replace('<?xml version="1.0"?>', '')}`,
      { code: 'STATEMENT_MESSAGE_OTHER', at: 'Document' },
    ],
  ])('%s', (_, content, fault) => {
    const faults = faultsOf(read(content));
    expect(faults).toEqual([fault]);
    expect(Object.keys(faults[0] ?? {}).sort()).toEqual(Object.keys(fault).sort());
  });

  it('what is no text is no XML', () => {
    const binary = Uint8Array.from([0xff, 0xfe, 0x00, 0x00, 0x3c, 0x00]);
    expect(faultsOf(readCamt053(binary))).toEqual([{ code: 'STATEMENT_NOT_XML' }]);
  });
});

describe('camt: what a line is made of', () => {
  it('has the day of value where the bank gives no other', () => {
    expect(one({ day: '<ValDt><Dt>2026-11-25</Dt></ValDt>' })?.bookedOn).toBe('2026-11-25');
  });

  it('is named by the entry, else by the statement with the entry’s reference or place', () => {
    expect(one({})?.lineId).toBe('2026-11-24/debit/B1');
    expect(one({ ref: '<NtryRef>N7</NtryRef>' })?.lineId).toBe('2026-11-24/debit/S-1/N7');
    expect(one({ ref: '' })?.lineId).toBe('2026-11-24/debit/S-1/1');
  });

  it('is told from its neighbours by the bank’s reference, its end-to-end id or its place', () => {
    const named = `<TxDtls><Refs><AcctSvcrRef>T9</AcctSvcrRef><EndToEndId>E9</EndToEndId></Refs>${AMOUNT}</TxDtls>`;
    const ordered = `<TxDtls><Refs><EndToEndId>E8</EndToEndId></Refs>${AMOUNT}</TxDtls>`;
    const bare = `<TxDtls>${AMOUNT}</TxDtls>`;
    const lines = linesOf(read(statement(entry({ details: named + ordered + bare }))));
    expect(lines.map(({ lineId }) => lineId.replace('2026-11-24/debit/B1/', ''))).toEqual(['T9', 'E8', '3']);
  });

  it('has the side of its own transfer', () => {
    const details = `<TxDtls>${AMOUNT}<CdtDbtInd>CRDT</CdtDbtInd></TxDtls>`;
    expect(one({ details })).toMatchObject({ direction: 'credit', kind: 'received' });
  });

  it.each([
    ['1.050', 105],
    ['1.5000', 150],
    ['10', 1000],
    ['.5', 50],
    ['100.', 10_000],
  ])('has %s dirhams as %i centimes', (amount, centimes) => {
    expect(one({ amount: `<Amt Ccy="MAD">${amount}</Amt>` })?.amountCentimes).toBe(centimes);
  });

  it('has the account of the other side, whichever place the bank puts it in', () => {
    const other = '011780000012345678901268';
    const parties = (debtor: string, creditor: string) =>
      `<TxDtls><RltdPties><DbtrAcct>${debtor}</DbtrAcct><CdtrAcct>${creditor}</CdtrAcct></RltdPties></TxDtls>`;
    const ours = bban(OWN_RIB);
    const theirs = bban(ASSOCIATION_RIB);
    expect(one({ details: parties(ours, theirs) })?.account).toBe(ASSOCIATION_RIB);
    expect(one({ details: parties(theirs, ours) })?.account).toBe(ASSOCIATION_RIB);
    expect(one({ details: parties(bban(other), theirs) })?.account).toBe(ASSOCIATION_RIB);
    expect(one({ side: 'CRDT', details: parties(theirs, bban(other)) })?.account).toBe(ASSOCIATION_RIB);
    expect(one({ side: 'CRDT', details: parties(ours, theirs) })?.account).toBe(ASSOCIATION_RIB);
  });

  it('has no field for what the bank does not say', () => {
    const keys = ['lineId', 'bookedOn', 'amountCentimes', 'direction', 'kind'];
    expect(Object.keys(one({}) ?? {})).toEqual(keys);
    const nameless = '<TxDtls><RltdPties><CdtrAcct><Id/></CdtrAcct></RltdPties></TxDtls>';
    expect(Object.keys(one({ details: nameless }) ?? {})).toEqual(keys);
    const silent = '<TxDtls><RtrInf/></TxDtls>';
    expect(Object.keys(one({ side: 'CRDT', details: silent }) ?? {})).toEqual(keys);
  });

  it.each([
    ['&#201;t&#xE9;', 'Été'],
    ['&amp;lt;', '&lt;'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#x110000;', '&#x110000;'],
    ['&unknown;', '&unknown;'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
  ])('has %s as %s', (written, meant) => {
    const reading = read(statement(entry(), `<Id>${written}</Id>`));
    expect(reading.ok && reading.statement.statementId).toBe(meant);
  });
});

describe('pain.002: faults, places and fields', () => {
  const report = (head: string, group: string, orders = '') =>
    document(
      `<CstmrPmtStsRpt><GrpHdr>${head}</GrpHdr><OrgnlGrpInfAndSts>${group}</OrgnlGrpInfAndSts>${orders}</CstmrPmtStsRpt>`,
      'pain.002.001.11',
    );
  const HEAD = '<MsgId>M-9</MsgId><CreDtTm>2026-11-24T10:00:00Z</CreDtTm>';
  const GROUP = '<OrgnlMsgId>PB-1</OrgnlMsgId>';
  const order = (more: string) =>
    `<OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>O-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>${more}</TxInfAndSts></OrgnlPmtInfAndSts>`;
  const readReport = (content: string) => readPain002(bytes(content));

  it('names all that is missing of its head', () => {
    expect(faultsOf(readReport(report('', '')))).toEqual([
      { code: 'STATEMENT_FIELD_MISSING', at: 'GrpHdr/MsgId' },
      { code: 'STATEMENT_DAY_UNREADABLE', at: 'GrpHdr/CreDtTm' },
      { code: 'STATEMENT_FIELD_MISSING', at: 'OrgnlMsgId' },
    ]);
    expect(readReport(document('')).ok).toBe(false);
  });

  it('names the place of an amount', () => {
    const foreign = '<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">1.00</InstdAmt></Amt></OrgnlTxRef>';
    expect(faultsOf(readReport(report(HEAD, GROUP, order(foreign))))).toEqual([
      {
        code: 'STATEMENT_CURRENCY_FOREIGN',
        at: 'OrgnlPmtInfAndSts[1]/TxInfAndSts[1]/OrgnlTxRef/Amt',
        found: 'EUR',
      },
    ]);
  });

  it('has no field for what the bank does not say', () => {
    const [line] = linesOf(readReport(report(HEAD, GROUP, order(''))));
    expect(Object.keys(line ?? {})).toEqual(['lineId', 'bookedOn', 'direction', 'kind', 'endToEndId']);
    const [whole] = linesOf(readReport(report(HEAD, `${GROUP}<GrpSts>RJCT</GrpSts>`)));
    expect(Object.keys(whole ?? {})).toEqual(['lineId', 'bookedOn', 'direction', 'kind', 'batchMessageId']);
  });
});
