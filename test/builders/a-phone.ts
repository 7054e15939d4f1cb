import type { ApplicationEvent } from '../../shared/domain/application/events.ts';
import type { ShortMessage, ShortMessages } from '../../shared/ports/short-messages.ts';
import { anApplicationFile } from './an-application-file.ts';

/** The events of an application whose president has this number in the file. */
export function withPresidentPhone(
  events: readonly ApplicationEvent[],
  phone: string,
): readonly ApplicationEvent[] {
  const file = anApplicationFile();
  const { association } = file;
  const president = { ...association.president, phone };
  return events.map((event) =>
    event.type === 'ApplicationSubmitted'
      ? { ...event, file: { ...file, association: { ...association, president } } }
      : event,
  );
}

/** A gateway that keeps what it takes, or that fails as told. */
export function aPhone(
  failing?: () => Error | undefined,
): ShortMessages & { readonly taken: ShortMessage[] } {
  const taken: ShortMessage[] = [];
  return {
    taken,
    async send(message) {
      const fault = failing?.();
      if (fault) throw fault;
      taken.push(message);
    },
  };
}
