"""What answers a question: a reply, a stance, a deed told later."""
