const STEPS_MAX = 10;

/** Follows an issuer's redirects as a browser would, cookies included, up to the portal's callback. */
export async function walkToCallback(from: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(from);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The issuer answered ${response.status} at ${at.pathname}.`);
    at = new URL(location, at);
    if (at.href.startsWith(redirectUri)) return at;
  }
  throw new Error('The issuer leads round in circles.');
}
