// A real OpenID Connect provider for tests, on a free port of 127.0.0.1; run in frontend/:
//   node provider.mjs CLIENT_ID CLIENT_SECRET REDIRECT_URI
// It prints its issuer, then serves until its input ends. Whoever `login_hint` names is signed in at
// once; the hint `refuse` stands for a person who does not agree.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.cwd()}/package.json`);
const { default: Provider } = await import(pathToFileURL(require.resolve("oidc-provider")).href);

const [client_id, client_secret, redirect_uri] = process.argv.slice(2);
const VERIFIED = { "unverified@so.example": false };

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id, client_secret, redirect_uris: [redirect_uri], grant_types: ["authorization_code"] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["a key of tests"] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/in/${interaction.uid}` },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: VERIFIED[id] ?? true, name: "An" }),
  }),
  // Nobody is asked to agree.
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
server.on("request", async (request, response) => {
  if (!request.url.startsWith("/in/")) {
    answer(request, response);
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const said =
    params.login_hint === "refuse"
      ? { error: "access_denied", error_description: "the person does not agree" }
      : { login: { accountId: params.login_hint } };
  await provider.interactionFinished(request, response, said);
});

console.log(issuer);
process.stdin.on("end", () => process.exit(0)).resume();
