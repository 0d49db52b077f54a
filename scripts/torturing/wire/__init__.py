"""What the promises on networks and resolvers share: a network in trouble, and servers that note who comes when."""
