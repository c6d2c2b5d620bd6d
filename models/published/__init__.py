"""Published articles: their index, the search among them, which problem one covers."""
