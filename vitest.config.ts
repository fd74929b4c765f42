import { defineConfig } from "vitest/config"

const project = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ["test/**/*.test.ts"] }
})

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    testTimeout: 20_000,
    projects: [
      project("core", "packages/core"),
      project("agents", "packages/agents"),
      project("adapters", "packages/adapters"),
      project("examples", "examples"),
      project("repository", ".")
    ]
  }
})
