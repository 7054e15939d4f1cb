const END_TO_END_ID_LENGTH_MAX = 35;

/** Letters, digits and the few marks that every payment scheme takes; a slash neither at an end nor doubled. */
const ACCEPTED_EVERYWHERE = /^(?!\/)(?!.*\/\/)[A-Za-z0-9/\-?:().,'+]+(?<!\/)$/u;

/**
 * The id of a payment order, `<trancheId>/<attempt>`, which is also the `EndToEndId` of the transfer: the bank gives
 * it back in its answers. Throws RangeError when it would not fit ISO 20022 (Max35Text, basic character set).
 */
export function orderIdOf(trancheId: string, attempt: number): string {
  const orderId = `${trancheId}/${attempt}`;
  if (orderId.length > END_TO_END_ID_LENGTH_MAX || !ACCEPTED_EVERYWHERE.test(orderId)) {
    throw new RangeError(`Not an end-to-end id of ISO 20022: ${orderId}`);
  }
  return orderId;
}

/** The tranche that an order id speaks of, undefined when the text is no order id. */
export function trancheIdOf(orderId: string): string | undefined {
  return /^(?<trancheId>.+)\/[1-9]\d*$/u.exec(orderId)?.groups?.trancheId;
}
