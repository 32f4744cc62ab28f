"""When: clocks, days and hours as the sources tell them; reports of one event put together."""
