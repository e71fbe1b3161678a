// The reference: Scalar, set to speak with nobody but this mock.
'use strict';

const settings = JSON.parse(document.getElementById('settings').textContent);

Scalar.createApiReference('#app', {
  url: '/_mock/page/document.json',
  servers: [{ url: location.origin }],
  authentication: settings.authentication,
  // Nothing that another host would answer.
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  externalUrls: {
    dashboardUrl: location.origin,
    registryUrl: location.origin,
    proxyUrl: '',
    apiBaseUrl: location.origin,
  },
  // The samples are the document's: the others would show the addresses of this page.
  hiddenClients: true,
  documentDownloadType: 'none',
  hideModels: true,
  showOperationId: true,
  hideDarkModeToggle: true,
  forceDarkModeState: isDark() ? 'dark' : 'light',
  defaultOpenFirstTag: false,
  generateOperationSlug: ({ operationId, method, path }) => operationId ?? `${method}${path}`,
  customCss: `
    :root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }
  `,
});

function colour() {
  const { classList } = document.body;
  if (classList.contains('dark-mode') === isDark() && classList.contains('light-mode') === !isDark()) return;
  classList.toggle('dark-mode', isDark());
  classList.toggle('light-mode', !isDark());
}

followTheme(colour);
// Scalar goes back to the colours that it began with whenever the system's change.
new MutationObserver(colour).observe(document.body, { attributeFilter: ['class'] });

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || typeof data?.show !== 'string') return;
  const section = settings.sections[data.show];
  if (section) location.hash = `#tag/${section}/${data.show}`;
});
