export const revocationRefusalCodes = [
  'REVOCATION_SERIAL_INVALID',
  'REVOCATION_REASON_MISSING',
  'REVOCATION_GIVEN_ALREADY',
] as const;

/** Why a certificate was not revoked; `_ALREADY` means that it is. */
export interface RevocationRefusal {
  readonly code: (typeof revocationRefusalCodes)[number];
}
