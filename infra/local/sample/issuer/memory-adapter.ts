import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the sample's issuer remembers: sign-ins under way, in memory, until they lapse. */
export function createMemoryAdapter(): new (model: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  return class MemoryAdapter implements Adapter {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      kept.set(this.#key(id), { payload, until: performance.now() + expiresIn * 1000 });
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return this.#first((key) => key === this.#key(id));
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#first((_, payload) => payload.uid === uid);
    }

    async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#first((_, payload) => payload.userCode === userCode);
    }

    async consume(id: string): Promise<void> {
      const entry = kept.get(this.#key(id));
      if (entry) entry.payload = { ...entry.payload, consumed: true };
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#key(id));
    }

    // Of its own model only: an interaction carries a grant too, and outlives it when another person signs in.
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept)
        if (key.startsWith(`${this.#model}/`) && payload.grantId === grantId) kept.delete(key);
    }

    #key(id: string): string {
      return `${this.#model}/${id}`;
    }

    #first(matches: (key: string, payload: AdapterPayload) => boolean): AdapterPayload | undefined {
      for (const [key, { payload, until }] of kept) {
        if (until < performance.now()) kept.delete(key);
        else if (key.startsWith(`${this.#model}/`) && matches(key, payload)) return payload;
      }
      return undefined;
    }
  };
}
