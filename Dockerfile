# Lodestone's server with its app. Data are in /data with the embedded database, or in the PostgreSQL that DATABASE_URL names.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /lodestone
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /lodestone
COPY package.json package-lock.json .npmrc ./
# What is optional are a Node, which the image has, and tools of tests that some packages would use if they were there.
RUN npm ci --omit=dev --omit=optional

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    LODESTONE_DATA=/data \
    LODESTONE_HOST=0.0.0.0 \
    PORT=4173
WORKDIR /lodestone
RUN mkdir /data && chown node:node /data
COPY --from=packages /lodestone/node_modules ./node_modules
COPY --from=build /lodestone/dist ./dist
COPY package.json ./
COPY src ./src
COPY mock-data ./mock-data
USER node
VOLUME ["/data"]
EXPOSE 4173
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 \
    CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Runs that are under way are handed back within the ten seconds that an engine waits.
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "--disable-warning=ExperimentalWarning", "src/server/main.ts"]
