print("foreshock")
