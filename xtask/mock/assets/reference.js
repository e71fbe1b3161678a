// The reference: Scalar, configured to contact only this mock.
'use strict';

const settings = JSON.parse(document.getElementById('settings').textContent);

Scalar.createApiReference('#app', {
  url: '/_mock/page/document.json',
  servers: [{ url: location.origin }],
  authentication: settings.authentication,
  // Turns off everything that contacts another host.
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
  // Only the document's samples are shown. Others would contain the addresses of this page.
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
// Scalar resets its theme whenever the system's theme changes.
new MutationObserver(colour).observe(document.body, { attributeFilter: ['class'] });

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || typeof data?.show !== 'string') return;
  const section = settings.sections[data.show];
  if (section) location.hash = `#tag/${section}/${data.show}`;
});
