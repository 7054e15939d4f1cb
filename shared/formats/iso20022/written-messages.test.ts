import { describe, expect, it } from 'vitest';
import { aBankStatement, anEntry } from '../../../test/builders/a-bank-statement.ts';
import { ASSOCIATION_RIB, anOrder, aPaymentBatch, OWN_RIB } from '../../../test/builders/a-payment-batch.ts';
import { assertPaymentId, toLatinText } from './latin-text.ts';
import { writeCamt053 } from './write-camt053.ts';
import { writePain001 } from './write-pain001.ts';
import { element, writeXml } from './xml-writer.ts';

/** Without the line ends and indents, which another test holds to. */
const flat = (xml: string) => xml.replaceAll(/\n\s*/gu, '');
const bban = (rib: string) => `<Id><Othr><Id>${rib}</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id>`;
const address = (street: string, town: string) =>
  `<PstlAdr><StrtNm>${street}</StrtNm><TwnNm>${town}</TwnNm><Ctry>MA</Ctry></PstlAdr>`;

describe('XML', () => {
  it('is written with two spaces a level, and every sign of XML as a number', () => {
    const child = element('B', 'x & <y> "z"', { k: '"&"' });
    expect(writeXml(element('A', [child, undefined, element('C', [element('D', '1')])]))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<A>
  <B k="&#34;&#38;&#34;">x &#38; &#60;y&#62; &#34;z&#34;</B>
  <C>
    <D>1</D>
  </C>
</A>
`,
    );
  });
});

describe('pain.001: to the letter', () => {
  const party = `<Dbtr><Nm>Ministere (exemple)</Nm>${address('47 avenue Ibn Sina', 'Rabat')}</Dbtr>
    <DbtrAcct>${bban(OWN_RIB)}<Ccy>MAD</Ccy></DbtrAcct>`;
  const transfer = `<CdtTrfTxInf><PmtId><EndToEndId>UPE-017/1/1</EndToEndId></PmtId>
    <Amt><InstdAmt Ccy="MAD">128000.50</InstdAmt></Amt>
    <Cdtr><Nm>Association Ajyal Tazarine (exemple)</Nm>${address("Rue de l'Ecole no 5", 'Tazarine')}</Cdtr>
    <CdtrAcct>${bban(ASSOCIATION_RIB)}</CdtrAcct>
    <RmtInf><Ustrd>Convention UPE-017, tranche 1</Ustrd></RmtInf></CdtTrfTxInf>`;

  it('is this text', () => {
    expect(flat(writePain001(aPaymentBatch()))).toBe(
      flat(`<?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>LOT-2026-001</MsgId><CreDtTm>2026-11-23T09:30:00.000Z</CreDtTm><NbOfTxs>1</NbOfTxs>
        <CtrlSum>128000.50</CtrlSum><InitgPty><Nm>Ministere (exemple)</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>LOT-2026-001</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg><NbOfTxs>1</NbOfTxs>
        <CtrlSum>128000.50</CtrlSum><ReqdExctnDt><Dt>2026-11-24</Dt></ReqdExctnDt>${party}
        <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
        ${transfer}</PmtInf></CstmrCdtTrfInitn></Document>\n`),
    );
  });

  it.each([
    [{ executionOn: '2026-02-30' }, 'Not a day of execution: 2026-02-30'],
    [{ debtor: { ...aPaymentBatch().debtor, bankBic: 'nobank' } }, 'Not a BIC: nobank'],
    [{ orders: [] }, 'Batch LOT-2026-001 has no order'],
    [{ orders: [anOrder(), anOrder()] }, 'Order UPE-017/1/1 stands twice in batch LOT-2026-001'],
    [{ orders: [anOrder({ amountCentimes: 0 })] }, 'Order UPE-017/1/1 is not above zero: 0'],
    [{ messageId: 'a b' }, 'Not an identifier that banks carry (35 Latin characters at most): "a b"'],
  ])('says what no bank could carry: %j', (changes, words) => {
    expect(() => writePain001(aPaymentBatch(changes))).toThrow(words);
  });

  it.each(['XMA', 'MAX', 'ma', 'M'])('takes no country %s', (country) => {
    const { creditor } = anOrder();
    const wrong = anOrder({ creditor: { ...creditor, address: { ...creditor.address, country } } });
    expect(() => writePain001(aPaymentBatch({ orders: [wrong] }))).toThrow(`Not a country code: ${country}`);
  });

  it('takes no account that is none, nor half a centime', () => {
    const { creditor } = anOrder();
    const wrong = anOrder({ creditor: { ...creditor, rib: '123' } });
    expect(() => writePain001(aPaymentBatch({ orders: [wrong] }))).toThrow('Not the 24 digits of a RIB: 123');
    expect(() => writePain001(aPaymentBatch({ orders: [anOrder({ amountCentimes: 1.5 })] }))).toThrow(
      RangeError,
    );
  });
});

describe('camt.053: to the letter', () => {
  const balance = (code: string, amount: string, day: string, side = 'CRDT') =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entry = (facts: {
    side: string;
    day: string;
    ref: string;
    code: string;
    details: string;
    reversal?: string;
  }) =>
    `<Ntry><Amt Ccy="MAD">128000.50</Amt><CdtDbtInd>${facts.side}</CdtDbtInd>${facts.reversal ?? ''}<Sts><Cd>BOOK</Cd></Sts>
    <BookgDt><Dt>${facts.day}</Dt></BookgDt><ValDt><Dt>${facts.day}</Dt></ValDt><AcctSvcrRef>${facts.ref}</AcctSvcrRef>
    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly>${facts.code}</Fmly></Domn></BkTxCd>
    <NtryDtls><TxDtls>${facts.details}</TxDtls></NtryDtls></Ntry>`;
  const details = (endToEndId: string, side: string, more = '') =>
    `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs><Amt Ccy="MAD">128000.50</Amt><CdtDbtInd>${side}</CdtDbtInd>${more}`;
  const party = (side: string, name: string) =>
    `<RltdPties><${side}><Pty><Nm>${name}</Nm></Pty></${side}><${side}Acct>${bban(ASSOCIATION_RIB)}</${side}Acct></RltdPties>`;
  const { endToEndId: _, counterparty: __, ...bare } = anEntry();

  it('is this text, with a transfer, its return, money received and balances of the outer days', () => {
    const entries = [
      anEntry(),
      anEntry({ reference: 'B-2', direction: 'credit', returnReason: 'AC04', bookedOn: '2026-11-26' }),
      { ...bare, reference: 'B-3', direction: 'credit' as const, bookedOn: '2026-11-25' },
      anEntry({ reference: 'B-4', direction: 'credit', bookedOn: '2026-11-25' }),
    ];
    const code = (family: string, sub: string) => `<Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd>`;
    const ajyal = party('Cdtr', 'Association Ajyal Tazarine');
    const id = 'UPE-017/1/1';
    const reason = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>';
    const paid = { side: 'DBIT', day: '2026-11-24', ref: 'B-0001', code: code('ICDT', 'DMCT') };
    const back = { side: 'CRDT', day: '2026-11-26', ref: 'B-2', code: code('ICDT', 'RRTN') };
    const came = { side: 'CRDT', day: '2026-11-25', code: code('RCDT', 'DMCT') };
    expect(flat(writeCamt053(aBankStatement({ entries })))).toBe(
      flat(`<?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>MSG-77</MsgId><CreDtTm>2026-11-25T06:00:00.000Z</CreDtTm></GrpHdr>
        <Stmt><Id>RELEVE-77</Id><CreDtTm>2026-11-25T06:00:00.000Z</CreDtTm>
        <Acct>${bban(OWN_RIB)}<Ccy>MAD</Ccy><Ownr><Nm>Ministere (exemple)</Nm></Ownr></Acct>
        ${balance('OPBD', '10500000.00', '2026-11-24')}${balance('CLBD', '10756001.00', '2026-11-26')}
        ${entry({ ...paid, details: details(id, 'DBIT', ajyal) })}
        ${entry({ ...back, reversal: '<RvslInd>true</RvslInd>', details: details(id, 'CRDT', ajyal + reason) })}
        ${entry({ ...came, ref: 'B-3', details: details('NOTPROVIDED', 'CRDT') })}
        ${entry({ ...came, ref: 'B-4', details: details(id, 'CRDT', party('Dbtr', 'Association Ajyal Tazarine')) })}
        </Stmt></BkToCstmrStmt></Document>\n`),
    );
  });

  it('has a balance of nothing as a credit, and one below as a debit', () => {
    const xml = flat(writeCamt053(aBankStatement({ openingCentimes: 0 })));
    expect(xml).toContain(balance('OPBD', '0.00', '2026-11-24'));
    expect(xml).toContain(balance('CLBD', '128000.50', '2026-11-24', 'DBIT'));
  });

  it.each([
    [{ entries: [] }, 'Statement RELEVE-77 has no entry'],
    [{ entries: [anEntry({ amountCentimes: 0 })] }, 'Entry B-0001 is not above zero: 0'],
    [{ entries: [anEntry({ endToEndId: 'a b' })] }, '"a b"'],
    [{ messageId: 'm m' }, '"m m"'],
    [{ statementId: 's s' }, '"s s"'],
    [{ entries: [anEntry({ reference: 'r r' })] }, '"r r"'],
    [{ entries: [anEntry({ amountCentimes: 1.5 })] }, ''],
  ])('says what no bank could write: %j', (changes, words) => {
    expect(() => writeCamt053(aBankStatement(changes))).toThrow(words);
  });
});

describe('text that banks carry', () => {
  it.each([
    ['a*b', 'a b'],
    ['a()b', 'a b'],
    ['a( /  )b', 'a b'],
    ['a(  )b', 'a b'],
    ['a(   /)b', 'a b'],
    ['( x', '(x'],
    ['x )', 'x)'],
    ['x / )', 'x)'],
    ['x // y', 'x / y'],
    ['  / ab', 'ab'],
    ['ab / / ', 'ab'],
    ['Œuvre & Cie', 'OEuvre et Cie'],
  ])('%j becomes %j', (given, carried) => {
    expect(toLatinText(given, 70)).toBe(carried);
  });

  it('ends with a letter also where it is cut', () => {
    expect(toLatinText('abc  / def', 5)).toBe('abc');
    expect(toLatinText('abc def', 4)).toBe('abc');
  });

  it('says what cannot be carried', () => {
    expect(() => toLatinText('جمعية', 70)).toThrow('No Latin letter is left of "جمعية"');
    expect(() => assertPaymentId('a//b')).toThrow('"a//b"');
  });
});
