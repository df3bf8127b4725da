import { problemsOf } from '../text/problem.js';

/** One sentence for each exact cause of a failed fetch: the address, what happened, and the next step. */
export const collectProblems = problemsOf('collect', {
  'bad-url': {
    en: '{url} is no web address: write a complete one that starts with https:// or http:// in sources/.',
    'zh-CN': '{url} 不是有效的网址：请在 sources/ 中填写以 https:// 或 http:// 开头的完整地址。',
  },
  'mode-unavailable': {
    en: '{url} is declared with `fetch: {mode}`, which this version cannot do yet: set `fetch: {known}` if the page can be read without a browser, or bring its text in with `rulewatch sources import`.',
    'zh-CN':
      '{url} 声明为 `fetch: {mode}`，当前版本尚不支持：若页面无需浏览器即可读取，请改为 `fetch: {known}`，或用 `rulewatch sources import` 导入正文。',
  },
  'bad-header': {
    en: 'A header declared for {url} cannot be sent ({detail}): correct `headers` of the source in sources/.',
    'zh-CN': '为 {url} 声明的请求头无法发送（{detail}）：请在 sources/ 中修正该来源的 `headers`。',
  },
  'browser-missing': {
    en: '{url} needs a browser, and none was found: install Chromium, Chrome or Edge (Debian: `apt install chromium`; or `npx playwright install chromium`; or the npm package `@sparticuz/chromium`), or name one in `browser.path` or `browser.endpoint`; `rulewatch doctor` shows what is found.',
    'zh-CN':
      '{url} 需要浏览器渲染，但未找到浏览器：请安装 Chromium、Chrome 或 Edge（Debian：`apt install chromium`；或 `npx playwright install chromium`；或 npm 包 `@sparticuz/chromium`），或在 `browser.path` 或 `browser.endpoint` 中指定；`rulewatch doctor` 会显示找到的浏览器。',
  },
  'browser-not-there': {
    en: '{url} needs a browser, and the browser {path} that `browser.path` names cannot be run: correct it in config/rulewatch.yaml, or leave it out to have one looked for.',
    'zh-CN':
      '{url} 需要浏览器渲染，但 `browser.path` 指定的 {path} 无法运行：请在 config/rulewatch.yaml 中修正，或删去该项以自动查找。',
  },
  'browser-fails': {
    en: '{url} needs a browser, and the browser {path} does not start ({detail}): start it by hand to see what is missing, or name another one in `browser.path`.',
    'zh-CN':
      '{url} 需要浏览器渲染，但浏览器 {path} 无法启动（{detail}）：请手动启动以查看缺少什么，或在 `browser.path` 中指定其他浏览器。',
  },
  'browser-fails-sandboxed': {
    en: '{url} needs a browser, and the browser {path} does not start with its sandbox ({detail}): allow user namespaces to this user (in a container: its seccomp profile), or set `browser.sandbox: false` where the machine is for RuleWatch alone.',
    'zh-CN':
      '{url} 需要浏览器渲染，但浏览器 {path} 无法在沙箱中启动（{detail}）：请允许该用户使用用户命名空间（容器中为其 seccomp 配置）；若本机仅供 RuleWatch 使用，可设置 `browser.sandbox: false`。',
  },
  'browser-unreachable': {
    en: '{url} needs a browser, and no remote browser answers at {endpoint} ({detail}): check `browser.endpoint` and whether the server runs; the next check tries again.',
    'zh-CN':
      '{url} 需要浏览器渲染，但远程浏览器 {endpoint} 没有响应（{detail}）：请检查 `browser.endpoint` 以及服务器是否在运行；下次检查会重试。',
  },
  'render-timeout': {
    en: 'The page {url} was not rendered within {seconds} s: the next check tries again; a slow page may need a larger `browser.timeoutSeconds`.',
    'zh-CN':
      '页面 {url} 未能在 {seconds} 秒内完成渲染：下次检查会重试；若页面较慢，可调大 `browser.timeoutSeconds`。',
  },
  'page-hangs': {
    en: 'The page {url} did not answer for {seconds} s, as one whose script never ends: nothing was compared; the next check tries again, and if it persists declare the address of a simpler version or set `fetch: http`.',
    'zh-CN':
      '页面 {url} 在 {seconds} 秒内没有响应（脚本可能陷入死循环）：本次未作比较，下次检查会重试；若持续出现，请声明更简单版本的地址或设置 `fetch: http`。',
  },
  'page-crashed': {
    en: 'The page {url} broke the browser down twice: nothing was compared; the next check tries again, and if it persists declare the address of a simpler version, or set `fetch: http`.',
    'zh-CN':
      '页面 {url} 两次导致浏览器崩溃：本次未作比较，下次检查会重试；若持续出现，请声明更简单版本的地址，或设置 `fetch: http`。',
  },
  'too-many-requests': {
    en: 'The page {url} asked for more than {limit} files and did not stop: nothing was compared; the next check tries again, and if it persists declare the address of a simpler version or set `fetch: http`.',
    'zh-CN':
      '页面 {url} 请求了超过 {limit} 个文件且未停止：本次未作比较，下次检查会重试；若持续出现，请声明更简单版本的地址或设置 `fetch: http`。',
  },
  'render-failed': {
    en: 'The page {url} could not be rendered ({detail}): nothing was compared; the next check tries again, and if it persists try `fetch: http` or another address of the page.',
    'zh-CN':
      '无法渲染页面 {url}（{detail}）：本次未作比较，下次检查会重试；若持续出现，请尝试 `fetch: http` 或该页面的其他地址。',
  },
  dns: {
    en: 'The host name {host} of {url} cannot be resolved ({detail}): check the spelling of the address and the DNS or proxy settings of this machine.',
    'zh-CN': '无法解析 {url} 的域名 {host}（{detail}）：请检查地址拼写以及本机的 DNS 或代理设置。',
  },
  refused: {
    en: '{host} refused the connection for {url}: check the port of the address; if it is right, the server is down and the next check tries again.',
    'zh-CN': '{host} 拒绝了对 {url} 的连接：请检查地址中的端口；若无误，则服务器暂不可用，下次检查会重试。',
  },
  reset: {
    en: '{host} cut the connection before it answered for {url}: the next check tries again; if it persists, the host may be blocking this network.',
    'zh-CN': '{host} 在响应 {url} 之前断开了连接：下次检查会重试；若持续出现，对方可能屏蔽了本网络。',
  },
  unreachable: {
    en: 'There is no route to {host} for {url} ({detail}): check the network connection of this machine.',
    'zh-CN': '没有到达 {host} 的网络路由，无法获取 {url}（{detail}）：请检查本机的网络连接。',
  },
  network: {
    en: 'The network failed while {url} was fetched ({detail}): the next check tries again; if it persists, check the connection of this machine.',
    'zh-CN': '获取 {url} 时网络出错（{detail}）：下次检查会重试；若持续出现，请检查本机网络。',
  },
  'bad-response': {
    en: '{host} answered for {url} with something that is not HTTP ({detail}): check the scheme and the port of the address.',
    'zh-CN': '{host} 对 {url} 的响应不是 HTTP（{detail}）：请检查地址的协议和端口。',
  },
  'proxy-unreachable': {
    en: '{url} could not be fetched, because the proxy {proxy} does not answer ({detail}): check `proxy` of the source in sources/ and whether the proxy runs; the next check tries again.',
    'zh-CN':
      '无法获取 {url}，因为代理 {proxy} 没有响应（{detail}）：请检查 sources/ 中该来源的 `proxy` 以及代理是否在运行；下次检查会重试。',
  },
  'proxy-login': {
    en: '{url} could not be fetched, because the proxy {proxy} wants another user name or password: correct the variables that `proxy` of the source in sources/ names.',
    'zh-CN':
      '无法获取 {url}，因为代理 {proxy} 要求正确的用户名和密码：请更正 sources/ 中该来源的 `proxy` 所引用的环境变量。',
  },
  'proxy-refused': {
    en: '{url} could not be fetched, because the proxy {proxy} does not connect to {host} ({detail}): ask whoever runs the proxy whether it may, or take `proxy` out of the source in sources/; the next check tries again.',
    'zh-CN':
      '无法获取 {url}，因为代理 {proxy} 未能连接 {host}（{detail}）：请向代理的管理者确认是否允许，或从 sources/ 中该来源去掉 `proxy`；下次检查会重试。',
  },
  tls: {
    en: 'No secure connection to {host} for {url} ({detail}): open the address in a browser to see whether its certificate is valid, and check the clock of this machine.',
    'zh-CN':
      '无法与 {host} 建立安全连接以获取 {url}（{detail}）：请用浏览器打开该地址查看证书是否有效，并检查本机时钟。',
  },
  'connect-timeout': {
    en: 'No connection to {host} for {url} within {seconds} s: the next check tries again; if it persists, check whether this network can reach the host.',
    'zh-CN':
      '{seconds} 秒内未能连接 {host} 以获取 {url}：下次检查会重试；若持续出现，请检查本网络能否访问该主机。',
  },
  'answer-timeout': {
    en: '{host} did not answer for {url} within {seconds} s: the next check tries again; a slow server may need a larger `collect.timeoutSeconds`.',
    'zh-CN':
      '{host} 在 {seconds} 秒内没有响应 {url}：下次检查会重试；若服务器较慢，可调大 `collect.timeoutSeconds`。',
  },
  'body-timeout': {
    en: 'The page {url} had not come completely after {seconds} s: the next check tries again; a slow server may need a larger `collect.timeoutSeconds`.',
    'zh-CN':
      '页面 {url} 在 {seconds} 秒后仍未传完：下次检查会重试；若服务器较慢，可调大 `collect.timeoutSeconds`。',
  },
  'too-large': {
    en: 'The page {url} is larger than {limit}: declare the address of a smaller page, or raise `collect.maxMegabytes`.',
    'zh-CN': '页面 {url} 超过 {limit}：请改用更小页面的地址，或调大 `collect.maxMegabytes`。',
  },
  'too-large-announced': {
    en: 'The page {url} announces {size}, which is more than {limit}: declare the address of a smaller page, or raise `collect.maxMegabytes`.',
    'zh-CN':
      '页面 {url} 声明大小为 {size}，超过 {limit}：请改用更小页面的地址，或调大 `collect.maxMegabytes`。',
  },
  'http-403': {
    en: '{host} denies access to {url} (HTTP 403): open the page in a browser; if it needs a login or blocks programs, import its text by hand or disable the source.',
    'zh-CN':
      '{host} 拒绝访问 {url}（HTTP 403）：请用浏览器打开；若需登录或屏蔽程序访问，请手工导入正文或停用该来源。',
  },
  'http-404': {
    en: '{host} has no page {url} (HTTP 404): look up where the page moved to and correct the address in sources/.',
    'zh-CN': '{host} 上没有页面 {url}（HTTP 404）：请查明页面的新地址并在 sources/ 中修正。',
  },
  'http-410': {
    en: 'The page {url} was removed for good (HTTP 410): find its successor and correct the address in sources/, or disable the source.',
    'zh-CN': '页面 {url} 已被永久移除（HTTP 410）：请找到替代页面并在 sources/ 中修正地址，或停用该来源。',
  },
  'http-429': {
    en: '{host} received too many requests (HTTP 429 for {url}): it is asked again later; raise `collect.perHostDelayMs` or check the source less often.',
    'zh-CN':
      '对 {host} 的请求过于频繁（{url} 返回 HTTP 429）：稍后会再次请求；请调大 `collect.perHostDelayMs` 或降低检查频率。',
  },
  'http-429-wait': {
    en: '{host} received too many requests (HTTP 429 for {url}) and wants that page left alone for {retryAfterSeconds} s: it is asked again after that, other pages of the host a minute later; raise `collect.perHostDelayMs` or check the source less often.',
    'zh-CN':
      '对 {host} 的请求过于频繁（{url} 返回 HTTP 429），要求 {retryAfterSeconds} 秒内不再请求该页面：之后会再次请求，该主机的其他页面一分钟后照常请求；请调大 `collect.perHostDelayMs` 或降低检查频率。',
  },
  'http-503-wait': {
    en: '{host} cannot serve {url} now (HTTP 503) and wants that page left alone for {retryAfterSeconds} s: it is asked again after that, other pages of the host a minute later.',
    'zh-CN':
      '{host} 暂时无法提供 {url}（HTTP 503），要求 {retryAfterSeconds} 秒内不再请求该页面：之后会再次请求，该主机的其他页面一分钟后照常请求。',
  },
  'page-paused': {
    en: '{url} was not asked for, because {host} wants this page left alone for another {retryAfterSeconds} s: it is asked again at a later check, other pages of the host are asked meanwhile; raise `collect.perHostDelayMs` or check the source less often.',
    'zh-CN':
      '未请求 {url}，因为 {host} 要求在 {retryAfterSeconds} 秒内不再请求该页面：之后的检查会再次请求，其间照常请求该主机的其他页面；请调大 `collect.perHostDelayMs` 或降低该来源的检查频率。',
  },
  'host-paused': {
    en: '{url} was not asked for, because several pages of {host} asked to be left alone and the host rests for another {retryAfterSeconds} s: it is asked again at a later check; raise `collect.perHostDelayMs` or check its sources less often.',
    'zh-CN':
      '未请求 {url}，因为 {host} 有多个页面要求暂停访问，该主机还需暂停 {retryAfterSeconds} 秒：之后的检查会再次请求；请调大 `collect.perHostDelayMs` 或降低其来源的检查频率。',
  },
  'robots-disallowed': {
    en: '{robots} asks programs (here {name}) not to read {url}, so it was not fetched: watch another address, bring its text in with `rulewatch sources import`, or, where you may read it all the same, say so at the source with `robots: { obey: false, why: "…" }`.',
    'zh-CN':
      '{robots} 要求程序（此处为 {name}）不要读取 {url}，因此未抓取：请改用其他地址，或用 `rulewatch sources import` 导入正文；若你确有权读取，请在该来源中写明 `robots: { obey: false, why: "…" }`。',
  },
  'robots-unreachable': {
    en: '{url} was not fetched, because {robots} failed ({detail}) and nobody knows what {host} permits: the next check asks again; if it persists, open {robots} in a browser.',
    'zh-CN':
      '未抓取 {url}，因为 {robots} 读取失败（{detail}），无法得知 {host} 的许可：下次检查会再次请求；若持续出现，请用浏览器打开 {robots}。',
  },
  'host-rests': {
    en: '{url} was not asked for, because {host} failed {failures} times in a row (last: {detail}) and is left alone for another {retryAfterSeconds} s: one request then tries whether it is well again; if it persists, open {url} in a browser to see whether the host is down or blocks this network.',
    'zh-CN':
      '未请求 {url}，因为 {host} 连续失败 {failures} 次（最近一次：{detail}），还将暂停访问 {retryAfterSeconds} 秒：之后先用一次请求试探是否恢复；若持续出现，请用浏览器打开 {url}，查看对方是否停机或屏蔽了本网络。',
  },
  'http-4xx': {
    en: '{host} refused the request for {url} (HTTP {status}): check the address and the `headers` of the source in sources/.',
    'zh-CN': '{host} 拒绝了对 {url} 的请求（HTTP {status}）：请检查 sources/ 中该来源的地址和 `headers`。',
  },
  'http-5xx': {
    en: '{host} failed to serve {url} (HTTP {status}): the next check tries again; if it persists, open the page in a browser.',
    'zh-CN': '{host} 未能提供 {url}（HTTP {status}）：下次检查会重试；若持续出现，请用浏览器打开该页面。',
  },
  'unexpected-status': {
    en: '{host} answered for {url} with HTTP {status}, which is no page: open the address in a browser and correct it in sources/ if the page moved.',
    'zh-CN':
      '{host} 对 {url} 返回 HTTP {status}，不是页面：请用浏览器打开该地址，若页面已迁移请在 sources/ 中修正。',
  },
  'bad-redirect': {
    en: '{host} redirects {url} (HTTP {status}) without saying where to: open the address in a browser and declare the one it ends at.',
    'zh-CN': '{host} 将 {url} 重定向（HTTP {status}）却未给出目标：请用浏览器打开，并声明最终到达的地址。',
  },
  truncated: {
    en: 'The page {url} came incomplete, the connection ended early: nothing was compared; the next check tries again.',
    'zh-CN': '页面 {url} 内容不完整，连接提前结束：本次未作比较，下次检查会重试。',
  },
  'bad-coding': {
    en: 'The {coding} compression of {url} is damaged: nothing was compared; the next check tries again, and if it persists the server or a proxy in between is at fault.',
    'zh-CN':
      '{url} 的 {coding} 压缩数据已损坏：本次未作比较，下次检查会重试；若持续出现，则是服务器或中间代理的问题。',
  },
  'unknown-coding': {
    en: 'The page {url} came compressed as {coding}, which was not asked for and cannot be read: the server or a proxy in between is at fault; try another address of the page.',
    'zh-CN':
      '页面 {url} 以未请求且无法读取的 {coding} 压缩返回：是服务器或中间代理的问题，请尝试该页面的其他地址。',
  },
  'not-text': {
    en: 'The bytes of {url} cannot be read as text (taken as {charset}): nothing was compared; open the page in a browser and declare the address of a readable version.',
    'zh-CN':
      '{url} 的内容无法作为文本读取（按 {charset} 解码）：本次未作比较；请用浏览器打开，并声明可读版本的地址。',
  },
  'pdf-damaged': {
    en: 'The PDF {url} is damaged ({detail}): nothing was compared; the next check tries again, and if it persists open the file in a PDF reader and declare the address of a sound copy.',
    'zh-CN':
      'PDF {url} 已损坏（{detail}）：本次未作比较，下次检查会重试；若持续出现，请用 PDF 阅读器打开，并声明完好文件的地址。',
  },
  'pdf-encrypted': {
    en: 'The PDF {url} is protected by a password: nothing was compared; declare the address of an open version, or import its text by hand.',
    'zh-CN': 'PDF {url} 受密码保护：本次未作比较；请声明未加密版本的地址，或手工导入正文。',
  },
  'pdf-without-text': {
    en: 'The PDF {url} holds no text, as a scan does: nothing was compared; declare the address of a version with text, or import its text by hand.',
    'zh-CN': 'PDF {url} 不含文字（可能是扫描件）：本次未作比较；请声明含文字版本的地址，或手工导入正文。',
  },
  'pdf-too-many-pages': {
    en: 'The PDF {url} has {pages} pages, more than the {limit} that are read: declare the addresses of its parts, or import its text by hand.',
    'zh-CN': 'PDF {url} 有 {pages} 页，超过可读取的上限 {limit} 页：请声明其各部分的地址，或手工导入正文。',
  },
  'pdf-too-long': {
    en: 'The PDF {url} has more than the {limit} characters that are read: declare the addresses of its parts, or import its text by hand.',
    'zh-CN': 'PDF {url} 的文字超过可读取的上限 {limit} 个字符：请声明其各部分的地址，或手工导入正文。',
  },
  'pdf-too-big': {
    en: 'The PDF {url} takes more than {limit} MB of memory to read: nothing was compared; declare the address of a simpler version, or import its text by hand.',
    'zh-CN': '读取 PDF {url} 所需内存超过 {limit} MB：本次未作比较；请声明更简单版本的地址，或手工导入正文。',
  },
  'pdf-timeout': {
    en: 'The PDF {url} could not be read within {seconds} s: nothing was compared; declare the address of a simpler version, or import its text by hand.',
    'zh-CN': '{seconds} 秒内未能读完 PDF {url}：本次未作比较；请声明更简单版本的地址，或手工导入正文。',
  },
  'bad-content-type': {
    en: '{url} is {type}, which cannot be read: declare the address of an HTML, text or PDF version of the page.',
    'zh-CN': '{url} 的类型是 {type}，无法读取：请声明该页面的 HTML、文本或 PDF 版本的地址。',
  },
  'redirect-loop': {
    en: '{url} redirects in a circle (back to {target}): it may need a cookie or a login; open it in a browser and declare the address it ends at.',
    'zh-CN':
      '{url} 循环重定向（回到 {target}）：可能需要 Cookie 或登录；请用浏览器打开，并声明最终到达的地址。',
  },
  'too-many-redirects': {
    en: '{url} redirects more than {limit} times (last to {target}): declare the address it ends at, or raise `collect.maxRedirects`.',
    'zh-CN':
      '{url} 重定向超过 {limit} 次（最后指向 {target}）：请声明最终到达的地址，或调大 `collect.maxRedirects`。',
  },
  'internal-address': {
    en: '{url} leads to {target} at the internal address {address}, which is not fetched: if that host is meant, add it to `collect.privateHosts`.',
    'zh-CN':
      '{url} 指向 {target}，位于内部地址 {address}，不予抓取：若确实要访问该主机，请将其加入 `collect.privateHosts`。',
  },
  'metadata-address': {
    en: '{url} leads to {target} at {address}, which is link-local or where the machines of a cloud get their keys: it is not fetched, also where a source declares it; correct the address in sources/, or add {address} itself to `collect.privateHosts` if it is meant.',
    'zh-CN':
      '{url} 指向 {target}（{address}），属于链路本地地址或云主机的元数据服务，即使来源中声明了也不予抓取：请在 sources/ 中修正地址；若确实需要，请将 {address} 本身加入 `collect.privateHosts`。',
  },
  'benchmark-address': {
    en: '{url} leads to {target} at {address}, a range that local proxies use for made-up addresses ("fake-ip") and that is not fetched: switch fake-ip off for this machine, or add the host or 198.18.0.0/15 to `collect.privateHosts`.',
    'zh-CN':
      '{url} 指向 {target}，地址 {address} 属于本地代理常用的虚拟地址段（fake-ip），不予抓取：请为本机关闭 fake-ip，或将该主机或 198.18.0.0/15 加入 `collect.privateHosts`。',
  },
  'redirect-host': {
    en: '{url} redirects to the other host {host} ({target}): if the page moved there, correct the address in sources/ or add the host to `allowedHosts` of the source.',
    'zh-CN':
      '{url} 重定向到其他主机 {host}（{target}）：若页面已迁移，请在 sources/ 中修正地址，或将该主机加入来源的 `allowedHosts`。',
  },
  'redirect-scheme': {
    en: '{url} redirects to {target}, which is no web page: open it in a browser and declare the address it ends at.',
    'zh-CN': '{url} 重定向到 {target}，不是网页：请用浏览器打开，并声明最终到达的地址。',
  },
  'redirect-downgrade': {
    en: '{url} redirects from https to the unprotected {target}: this is not followed; declare an https address that answers itself.',
    'zh-CN': '{url} 从 https 重定向到未加密的 {target}：不予跟随；请声明可直接响应的 https 地址。',
  },
  'session-missing': {
    en: 'Nobody has signed in to {source} yet (`session: signed-in`): run `rulewatch sources login {source}`. Until then {url} is not read.',
    'zh-CN':
      '{source} 需以已登录身份读取（`session: signed-in`），但尚未登录：请运行 `rulewatch sources login {source}`。在此之前不读取 {url}。',
  },
  'session-ended': {
    en: 'The session of {source} has ended: run `rulewatch sources login {source}`. {url} leads to {at} to sign in; nothing was compared.',
    'zh-CN':
      '{source} 的登录会话已失效：请运行 `rulewatch sources login {source}`。{url} 转到登录页 {at}；未作比较。',
  },
  'session-refused': {
    en: 'The session of {source} is refused, and has most likely ended: run `rulewatch sources login {source}`. {url} answered with status {status}; nothing was compared.',
    'zh-CN':
      '{source} 的登录会话被拒绝，很可能已失效：请运行 `rulewatch sources login {source}`。{url} 返回状态码 {status}；未作比较。',
  },
  'session-form': {
    en: 'The session of {source} has ended: run `rulewatch sources login {source}`. {url} shows a form to sign in in place of the page; nothing was compared.',
    'zh-CN':
      '{source} 的登录会话已失效：请运行 `rulewatch sources login {source}`。{url} 返回的是登录表单而非页面；未作比较。',
  },
  'session-cookies-ended': {
    en: 'The session of {source} ended on {day}: run `rulewatch sources login {source}`. Until then {url} is not read.',
    'zh-CN':
      '{source} 的登录会话已于 {day} 到期：请运行 `rulewatch sources login {source}`。在此之前不读取 {url}。',
  },
  'session-key-missing': {
    en: 'The session of {source} is kept encrypted, and RULEWATCH_SESSION_KEY is not set: set it to what it was, in the environment or .env, or sign in with a new one: `rulewatch sources login {source}`. Until then {url} is not read.',
    'zh-CN':
      '{source} 的登录会话已加密，但未设置 RULEWATCH_SESSION_KEY：请在环境变量或 .env 中设回原值，或换新密钥后重新登录：`rulewatch sources login {source}`。在此之前不读取 {url}。',
  },
  'session-key-wrong': {
    en: 'The session of {source} does not open with this RULEWATCH_SESSION_KEY, or was altered; it is kept as it is. Set the key that it was made with (as RULEWATCH_SESSION_KEY_PREVIOUS, if it was changed), or sign in again: `rulewatch sources login {source}`. Until then {url} is not read.',
    'zh-CN':
      '当前的 RULEWATCH_SESSION_KEY 无法解开 {source} 的登录会话，或文件被改动过；文件原样保留。请设回原密钥（若已更换，可将原密钥设为 RULEWATCH_SESSION_KEY_PREVIOUS），或重新登录：`rulewatch sources login {source}`。在此之前不读取 {url}。',
  },
  'session-damaged': {
    en: 'The stored session of {source} is damaged: sign in again with `rulewatch sources login {source}`, or restore it from a backup. Until then {url} is not read.',
    'zh-CN':
      '{source} 保存的登录会话已损坏：请运行 `rulewatch sources login {source}` 重新登录，或从备份恢复。在此之前不读取 {url}。',
  },
});
