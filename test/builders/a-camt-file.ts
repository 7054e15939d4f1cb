import { OWN_RIB } from './a-payment-batch.ts';

/** An entry that was booked: the first order of a convention, paid. */
export const PAID_ENTRY = `<Ntry><Amt Ccy="MAD">128000.5</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls>
  <Refs><EndToEndId>UPE-017/1/1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`;

/** A statement with these entries, as text. */
export function text053(entries: string): string {
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
    <GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><Othr><Id>${OWN_RIB}</Id></Othr></Id></Acct>
    ${entries}</Stmt></BkToCstmrStmt></Document>`;
}

/** The same in bytes. */
export function camt053(entries: string): Uint8Array {
  return utf8(text053(entries));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
