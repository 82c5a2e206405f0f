import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * An OIDC issuer for tests. It prints its address once it listens. People log in by their name with any password. Every
 * role has a client of its own with the role's name, whose tokens are those of such a person: a test gets one without a
 * browser. `short-lived` gives an editor's token of one second. `rollcall-cli` logs people in by device code, with tokens that
 * it soon has to renew; `rollcall-ci` is a machine in its own name.
 */

const audience = 'rollcall';
const service = 'rollcall-service';
const ci = 'rollcall-ci';
const roleOf = { vera: 'viewer', edith: 'editor', adam: 'admin', [service]: 'service', [ci]: 'editor' };
const personOf = { viewer: 'vera', editor: 'edith', admin: 'adam', 'short-lived': 'edith' };

const machine = (id) => ({
  client_id: id,
  client_secret: `${id}-secret`,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});

const screen = {
  client_id: 'rollcall-gui',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: ['http://localhost/login'],
  post_logout_redirect_uris: ['http://localhost'],
};

const commandLine = {
  client_id: 'rollcall-cli',
  token_endpoint_auth_method: 'none',
  grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
  response_types: [],
  redirect_uris: [],
};

/** In seconds. The command line renews a token half a minute before its end. */
const lifetimeOf = { 'short-lived': 1, 'rollcall-cli': 35 };

const configuration = {
  clients: [...[...Object.keys(personOf), service, ci].map(machine), screen, commandLine],
  clientBasedCORS: () => true,
  issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
  features: {
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:rollcall',
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource, client) => ({
        scope: 'openid',
        audience: resource === 'urn:rollcall' ? audience : resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL: lifetimeOf[client.clientId] ?? 300,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims(_, { accountId, clientId }) {
    const person = accountId ?? personOf[clientId] ?? clientId;
    return { groups: [roleOf[person] ?? 'nobody'], preferred_username: person };
  },
};

const server = createServer((request, response) => answer(request, response));
let answer = (_, response) => response.writeHead(503).end();
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration);
  // Where the screen is, is known only once it runs.
  const onThisMachine = (address) => ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
  provider.Client.prototype.redirectUriAllowed = onThisMachine;
  provider.Client.prototype.postLogoutRedirectUriAllowed = onThisMachine;
  answer = provider.callback();
  console.log(`issuer ${issuer}`);
});
