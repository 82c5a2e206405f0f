// A journey through a running Rollcall, by its gateway alone, as the three example people of docker-compose.yml:
//   node journey.mjs URL roles            what each role may and may not do
//   node journey.mjs URL add NAME         adds a product, and prints its id
//   node journey.mjs URL has ID…          whether those products are there
//   node journey.mjs URL load SECONDS     reads and adds without a pause until SIGINT; fails when one request does
import { createHash, randomBytes, randomUUID } from 'node:crypto';

const [url, verb, ...words] = process.argv.slice(2);
const issuer = `${url}/auth/realms/rollcall/protocol/openid-connect`;
const password = process.env.ROLLCALL_PEOPLE_PASSWORD ?? 'rollcall';

/** As a browser does it: the issuer's page, name and password, then the code for a token. */
async function logIn(person) {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${url}/login`;
  const asked = new URLSearchParams({
    client_id: 'rollcall-gui',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirect,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await fetch(`${issuer}/auth?${asked}`);
  const cookie = page.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const form = /<form[^>]* action="([^"]+)"/.exec(await page.text());
  if (!form) throw new Error(`The issuer shows no form: ${page.status}`);
  const entered = await fetch(form[1].replaceAll('&amp;', '&'), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ username: person, password }),
  });
  const back = entered.headers.get('location') ?? '';
  const code = back.startsWith(redirect) && new URL(back).searchParams.get('code');
  if (!code) throw new Error(`${person} cannot log in: ${entered.status} ${back}`);
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'rollcall-gui',
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = await answer.json();
  if (!token) throw new Error(`${person} gets no token: ${answer.status}`);
  return { person, token };
}

async function call({ token }, method, path, body, headers = {}) {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: /json/.test(answer.headers.get('content-type')) ? JSON.parse(text) : text };
}

const products = '/api/v1/catalog/mouse/products';
const aProduct = (model) => ({ brand: 'Razer', model, variant: '' });

async function expect(who, status, ...request) {
  const answer = await call(who, ...request);
  if (answer.status !== status) {
    throw new Error(`${who.person}: ${request[0]} ${request[1]} is ${answer.status} and not ${status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

const verbs = {
  async roles() {
    const [vera, edith, adam] = await Promise.all(['vera', 'edith', 'adam'].map(logIn));
    for (const [who, role] of [[vera, 'viewer'], [edith, 'editor'], [adam, 'admin']]) {
      const me = await expect(who, 200, 'GET', '/api/v1/me');
      if (!me.roles.includes(role)) throw new Error(`${who.person} is ${JSON.stringify(me)} and no ${role}`);
      await expect(who, 200, 'GET', `${products}?limit=5`);
      await expect(who, 200, 'GET', '/api/v1/brands?limit=5');
      await expect(who, 200, 'GET', '/api/v1/identity/mouse/status');
      await expect(who, 200, 'GET', '/api/v1/services/sync-service/status');
      await expect(who, 200, 'GET', '/api/v1/services/review-service/status');
    }
    const model = `Journey ${randomUUID().slice(0, 8)}`;
    await expect(vera, 403, 'POST', products, aProduct(model));
    await expect(edith, 201, 'POST', products, aProduct(model));
    await expect(edith, 409, 'POST', products, aProduct(model));
    const nobody = await fetch(`${url}${products}`);
    if (nobody.status !== 401) throw new Error(`Without a token ${products} is ${nobody.status} and not 401`);
    console.log('vera reads, edith adds, adam is admin; nobody else is let in');
  },

  async add([model]) {
    const { productId } = await expect(await logIn('edith'), 201, 'POST', products, aProduct(model));
    console.log(productId);
  },

  async has(ids) {
    const vera = await logIn('vera');
    for (const id of ids) await expect(vera, 200, 'GET', `${products}/${id}`);
  },

  async load([seconds]) {
    let end = Date.now() + Number(seconds) * 1000;
    process.once('SIGINT', () => { end = 0; });
    const counted = { reads: 0, adds: 0 };
    const failed = [];
    let editor = await logIn('edith');
    const renewal = setInterval(async () => { editor = await logIn('edith').catch(() => editor); }, 120_000);
    const run = async (what, request) => {
      for (let number = 0; Date.now() < end; number++) {
        try {
          const status = await request(number);
          if (status >= 400) failed.push(`${what} ${status}`);
        } catch (broken) {
          failed.push(`${what} ${broken.cause?.code ?? broken.message}`);
        }
        counted[what]++;
      }
    };
    const load = randomUUID().slice(0, 8);
    const pages = [
      `${products}?limit=20&q=viper`,
      '/api/v1/brands?limit=20',
      '/api/v1/identity/mouse/status',
      '/api/v1/services/sync-service/status',
      '/api/v1/services/review-service/status',
    ];
    const read = async (number) => (await call(editor, 'GET', pages[number % pages.length])).status;
    const add = async (number) =>
      (await call(editor, 'POST', products, aProduct(`Load ${load} ${number}`), { 'idempotency-key': randomUUID() })).status;
    await Promise.all([run('reads', read), run('reads', read), run('adds', add)]);
    clearInterval(renewal);
    console.log(`${counted.reads} reads and ${counted.adds} adds, ${failed.length} failed`);
    if (failed.length) {
      console.log([...new Set(failed)].map((each) => `${failed.filter((other) => other === each).length} x ${each}`).join('\n'));
      process.exitCode = 1;
    }
  },
};

await verbs[verb](words);
