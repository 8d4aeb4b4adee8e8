"""The skill as it runs in production. Nothing in here imports from infra/ or tests/."""
