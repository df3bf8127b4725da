# Build with the compiler that better-sqlite3 may need, run without it.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json bundle.mjs ./
COPY src ./src
COPY config ./config
COPY sources ./sources
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
# The browser is for sources with `fetch: browser`; the fonts, so that it renders Chinese and Japanese. Its sandbox needs
# user namespaces, which Docker's seccomp profile denies: allow them (docs/rendering.md), or set browser.sandbox: false.
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium fonts-noto-cjk tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production
# All addresses of the container: what is published of them is the choice of whoever runs it.
ENV RULEWATCH_HEALTH_HOST=0.0.0.0
# The page of the group wants accounts first, since a container is reached from outside of it.
ENV RULEWATCH_WEB=false
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE NOTICE README.md README.zh-CN.md ./
COPY config ./config
COPY sources ./sources
RUN mkdir snapshots && chown node:node snapshots && ln -s /app/dist/cli/main.js /usr/local/bin/rulewatch
USER node
VOLUME /app/snapshots
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "rulewatch"]
CMD ["start"]
