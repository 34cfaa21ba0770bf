# Two stages: everything that builds stays behind.
FROM node:22.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs its install script to work.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev --ignore-scripts --no-audit --no-fund
# Clients of databases that `natural` brings and nothing here loads (docs/dependencies.md).
RUN rm -rf node_modules/pg node_modules/pg-* node_modules/pgpass node_modules/postgres-* \
  node_modules/redis node_modules/@redis node_modules/memjs node_modules/dotenv

FROM node:22.20-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    METRICS_PORT=9090 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/config/taxonomy ./config/taxonomy
COPY --from=build /app/config/*.csv ./config/
COPY --from=build /app/dist ./dist
# The only place that is written to; the rest of the file system may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000 9090
# The same question for a process that takes requests and for one that works in the background.
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.METRICS_PORT || 9090) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals reach the process itself.
# Short-lived values get 4 MB: the thread that answers otherwise keeps the 32 MB that it only needed to start (docs/adr/0242).
ENTRYPOINT ["node", "--enable-source-maps", "--max-semi-space-size=4"]
CMD ["dist/src/main.js"]
