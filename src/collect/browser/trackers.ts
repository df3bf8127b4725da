/**
 * Hosts that count and follow readers, place advertisements or chat with them: no text of a page comes from there.
 * Managers of consent are not among them, since some pages show nothing until they are answered.
 */
const HOSTS: ReadonlySet<string> = new Set(
  `2o7.net adform.net adnxs.com adobedtm.com adroll.com adsrvr.org agkn.com amazon-adsystem.com amplitude.com
  analytics.tiktok.com analytics.google.com app.link appdynamics.com bat.bing.com bluekai.com bounceexchange.com
  braze.com casalemedia.com chartbeat.com chartbeat.net clarity.ms clicktale.net cnzz.com connect.facebook.net
  contentsquare.net coremetrics.com criteo.com criteo.net crazyegg.com crwdcntrl.net demdex.net doubleclick.net
  drift.com dynatrace.com everesttech.net facebook.net fullstory.com go-mpulse.net google-analytics.com
  googleadservices.com googlesyndication.com googletagmanager.com googletagservices.com growingio.com heap.io
  heapanalytics.com hm.baidu.com hotjar.com hotjar.io hs-analytics.net imrworldwide.com 
  js-agent.newrelic.com kissmetrics.com krxd.net livechatinc.com logrocket.com lr-ingest.io
  mathtag.com matomo.cloud mc.yandex.ru mixpanel.com moatads.com mookie1.com mouseflow.com mxpnl.com nr-data.net
  omtrdc.net openx.net optimizely.com outbrain.com parsely.com pendo.io plausible.io pubmatic.com
  qualtrics.com quantcount.com quantserve.com rlcdn.com rubiconproject.com salesloft.com scorecardresearch.com
  segment.com segment.io sentry.io sentry-cdn.com sharethis.com snap.licdn.com smartadserver.com statcounter.com
  static.ads-twitter.com taboola.com tealiumiq.com tiqcdn.com tns-counter.ru tt.omtrdc.net umeng.com
  userlike.com usabilla.com visualwebsiteoptimizer.com yandex-metrika.ru zemanta.com zopim.com
  51.la`
    .split(/\s+/)
    .filter((host) => host !== ''),
);

/** Whether a host, or a domain that it belongs to, is a tracker; the page's own host never is. */
export function isTracker(host: string, own: string): boolean {
  const labels = host.split('.');
  return labels.some((_label, index) => {
    const domain = labels.slice(index).join('.');
    return HOSTS.has(domain) && own !== domain && !own.endsWith(`.${domain}`);
  });
}
