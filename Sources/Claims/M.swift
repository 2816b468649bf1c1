/// Claims
