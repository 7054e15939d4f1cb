import { ASSOCIATION_RIB, OWN_RIB } from './a-payment-batch.ts';

/**
 * Messages as banks write them, in the full form of each format: balances, proprietary codes, charges, parties and agents that
 * nobody here reads, one entry for several transfers, an entry that is only announced. All of it is invented.
 */
const head = (kind: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${kind}">`;

const bban = (rib: string) => `<Id><Othr><Id>${rib}</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id>`;

const ACCOUNT = `<Acct>${bban(OWN_RIB)}<Ccy>MAD</Ccy><Ownr><Nm>Ministere (exemple)</Nm></Ownr>
  <Svcr><FinInstnId><BICFI>AAAAMAMC</BICFI></FinInstnId></Svcr></Acct>`;

const balance = (code: string, amount: string, on: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
  <Dt><Dt>${on}</Dt></Dt></Bal>`;

const code = (family: string, subFamily: string) =>
  `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn>
  <Prtry><Cd>VIR-${family}</Cd><Issr>BANQUE EXEMPLE</Issr></Prtry></BkTxCd>`;

const transfer = (endToEndId: string, amount: string, rib: string) =>
  `<TxDtls><Refs><MsgId>PB-20261120-1</MsgId><PmtInfId>PB-20261120-1</PmtInfId><InstrId>${endToEndId}</InstrId>
  <EndToEndId>${endToEndId}</EndToEndId></Refs><Amt Ccy="MAD">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd>
  <RltdPties><Dbtr><Pty><Nm>Ministere (exemple)</Nm></Pty></Dbtr><DbtrAcct>${bban(OWN_RIB)}</DbtrAcct>
  <Cdtr><Pty><Nm>Association Ajyal</Nm></Pty></Cdtr><CdtrAcct>${bban(rib)}</CdtrAcct></RltdPties>
  <RltdAgts><CdtrAgt><FinInstnId><Nm>Banque (exemple)</Nm></FinInstnId></CdtrAgt></RltdAgts>
  <RmtInf><Ustrd>Convention UPE-017 tranche 1</Ustrd></RmtInf></TxDtls>`;

const returned = (endToEndId: string, amount: string) =>
  `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId><TxId>R-88</TxId></Refs><Amt Ccy="MAD">${amount}</Amt>
  <CdtDbtInd>CRDT</CdtDbtInd><RltdPties><DbtrAcct>${bban(OWN_RIB)}</DbtrAcct><CdtrAcct>${bban(ASSOCIATION_RIB)}</CdtrAcct></RltdPties>
  <RtrInf><OrgnlBkTxCd><Prtry><Cd>VIR</Cd></Prtry></OrgnlBkTxCd><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte cloture</AddtlInf></RtrInf></TxDtls>`;

const entry = (facts: {
  readonly ref: string;
  readonly amount: string;
  readonly side: 'CRDT' | 'DBIT';
  readonly status?: 'BOOK' | 'PDNG';
  readonly reversal?: boolean;
  readonly code: string;
  readonly details?: string;
}) => `<Ntry><NtryRef>${facts.ref}</NtryRef><Amt Ccy="MAD">${facts.amount}</Amt><CdtDbtInd>${facts.side}</CdtDbtInd>
  ${facts.reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>${facts.status ?? 'BOOK'}</Cd></Sts>
  <BookgDt><DtTm>2026-11-24T23:30:00Z</DtTm></BookgDt><ValDt><Dt>2026-11-25</Dt></ValDt>
  <AcctSvcrRef>BNK${facts.ref}</AcctSvcrRef>${facts.code}${facts.details ?? ''}<AddtlNtryInf>Mouvement</AddtlNtryInf></Ntry>`;

const BATCHED = entry({
  ref: '1',
  amount: '256000.50',
  side: 'DBIT',
  code: code('ICDT', 'DMCT'),
  details: `<NtryDtls><Btch><MsgId>PB-20261120-1</MsgId><NbOfTxs>2</NbOfTxs></Btch>
    ${transfer('CV-UPE-017-1/1', '128000.50', ASSOCIATION_RIB)}${transfer('CV-UPE-018-1/1', '128000.00', ASSOCIATION_RIB)}</NtryDtls>`,
});
const BACK = entry({
  ref: '2',
  amount: '128000.00',
  side: 'CRDT',
  reversal: true,
  code: code('ICDT', 'RRTN'),
  details: `<NtryDtls>${returned('CV-UPE-018-1/1', '128000.00')}</NtryDtls>`,
});
const CHARGES = entry({ ref: '3', amount: '25.00', side: 'DBIT', code: code('CCRD', 'CHRG') });
const ANNOUNCED = entry({
  ref: '4',
  amount: '9.99',
  side: 'CRDT',
  status: 'PDNG',
  code: code('RCDT', 'DMCT'),
});

/** A day of the account: two transfers in one entry, one that came back, charges, and one that is only announced. */
export const CAMT053_EXAMPLE = `${head('camt.053.001.08')}<BkToCstmrStmt>
  <GrpHdr><MsgId>MSG-2026-11-25</MsgId><CreDtTm>2026-11-25T06:00:00+01:00</CreDtTm><MsgPgntn><PgNb>1</PgNb>
  <LastPgInd>true</LastPgInd></MsgPgntn></GrpHdr>
  <Stmt><Id>2026-329</Id><ElctrncSeqNb>329</ElctrncSeqNb><CreDtTm>2026-11-25T06:00:00+01:00</CreDtTm>
  <FrToDt><FrDtTm>2026-11-25T00:00:00+01:00</FrDtTm><ToDtTm>2026-11-25T23:59:59+01:00</ToDtTm></FrToDt>
  ${ACCOUNT}${balance('OPBD', '1000000.00', '2026-11-25')}${balance('CLBD', '871974.50', '2026-11-25')}
  <TxsSummry><TtlNtries><NbOfNtries>4</NbOfNtries></TtlNtries></TxsSummry>
  ${BATCHED}${BACK}${CHARGES}${ANNOUNCED}</Stmt></BkToCstmrStmt></Document>`;

/** The same return, notified at once. */
export const CAMT054_EXAMPLE = `${head('camt.054.001.08')}<BkToCstmrDbtCdtNtfctn>
  <GrpHdr><MsgId>NTF-77</MsgId><CreDtTm>2026-11-25T01:00:00+01:00</CreDtTm></GrpHdr>
  <Ntfctn><Id>NTF-77-1</Id><CreDtTm>2026-11-25T01:00:00+01:00</CreDtTm>${ACCOUNT}${BACK}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;

/** One order settled, one rejected, one on its way. */
export const PAIN002_EXAMPLE = `${head('pain.002.001.11')}<CstmrPmtStsRpt>
  <GrpHdr><MsgId>STS-9</MsgId><CreDtTm>2026-11-24T23:30:00Z</CreDtTm><InitgPty><Nm>Banque (exemple)</Nm></InitgPty></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>PB-20261120-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
  <OrgnlNbOfTxs>3</OrgnlNbOfTxs><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>PB-20261120-1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
  <TxInfAndSts><StsId>1</StsId><OrgnlEndToEndId>CV-UPE-017-1/1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
  <TxInfAndSts><StsId>2</StsId><OrgnlEndToEndId>CV-UPE-018-1/1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
  <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Compte inconnu</AddtlInf></StsRsnInf>
  <OrgnlTxRef><Amt><InstdAmt Ccy="MAD">128000.00</InstdAmt></Amt><CdtrAcct>${bban(ASSOCIATION_RIB)}</CdtrAcct></OrgnlTxRef></TxInfAndSts>
  <TxInfAndSts><StsId>3</StsId><OrgnlEndToEndId>CV-UPE-019-1/1</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
  </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
