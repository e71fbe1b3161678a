"""A standard client of the Model Context Protocol (the package `mcp`) against a mock: python mcp_client.py URL KEY."""

import asyncio
import sys

from mcp import ClientSession
from mcp.client import streamable_http


def transport(url, key):
    headers = {"Authorization": f"Bearer {key}"}
    connect = getattr(streamable_http, "streamable_http_client", None)
    if connect is None:
        return streamable_http.streamablehttp_client(url, headers=headers)
    from mcp.shared._httpx_utils import create_mcp_http_client

    return connect(url, http_client=create_mcp_http_client(headers=headers))


async def main(url, key):
    async with transport(url, key) as streams:
        async with ClientSession(streams[0], streams[1]) as session:
            welcome = await session.initialize()
            print("server", getattr(welcome, "server_info", None) or welcome.serverInfo)
            await session.send_ping()
            tools = (await session.list_tools()).tools
            print("tools", [tool.name for tool in tools])
            result = await session.call_tool("global_search", {"query": "enterprise"})
            print("result", result.content[0].text)
            resources = (await session.list_resources()).resources
            print("resources", len(resources))
            prompts = (await session.list_prompts()).prompts
            print("prompts", [prompt.name for prompt in prompts])


asyncio.run(main(sys.argv[1], sys.argv[2]))
