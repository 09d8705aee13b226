# The API. The database is another container; see docker-compose.yml.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY . .
# What is generated is made by the installation; afterwards its tools are not needed.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 BUYERGRAPH_HOME=/data
WORKDIR /app
COPY --from=build /app /app
RUN install -d -o node -g node /data
USER node
EXPOSE 4000
CMD ["node", "bin/buyergraph.js", "start"]
